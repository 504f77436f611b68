import { DataSource } from 'typeorm';
import { Account } from './accounts/account.entity.js';
import { ApiToken } from './accounts/api-token.entity.js';
import { Organisation } from './accounts/organisation.entity.js';
import { Session } from './accounts/session.entity.js';
import { SignInToken } from './accounts/sign-in-token.entity.js';
import { Assessment } from './assessments/assessment.entity.js';
import { Assignment } from './assignments/assignment.entity.js';
import { AssessmentEvidence } from './assessments/assessment-evidence.entity.js';
import { AuditEntry } from './audit/audit-entry.entity.js';
import { CarriedItem } from './carry-over/carried-item.entity.js';
import { CarryOver } from './carry-over/carry-over.entity.js';
import { CaseEvent } from './cases/case-event.entity.js';
import { CaseProvision } from './cases/case-provision.entity.js';
import { CaseRecommendation } from './cases/case-recommendation.entity.js';
import { CaseRecord } from './cases/case-record.entity.js';
import { CaseSummary } from './cases/case-summary.entity.js';
import { Comment, CommentMention } from './comments/comment.entity.js';
import { CommunicationProvision } from './communications/communication-provision.entity.js';
import { Communication } from './communications/communication.entity.js';
import { RemedyStatement } from './communications/remedy-statement.entity.js';
import { Remedy } from './communications/remedy.entity.js';
import { CalendarFeed } from './calendar/calendar-feed.entity.js';
import { FollowedState } from './calendar/followed-state.entity.js';
import { Reminder } from './calendar/reminder.entity.js';
import { BulkChange, BulkOperation } from './bulk/bulk-operation.entity.js';
import { CommitmentLink } from './commitments/commitment-link.entity.js';
import { Commitment } from './commitments/commitment.entity.js';
import { Plan } from './commitments/plan.entity.js';
import { CounterFinding } from './counter-findings/counter-finding.entity.js';
import { FindingReply } from './counter-findings/finding-reply.entity.js';
import { CycleEvent } from './cycles/cycle-event.entity.js';
import { DeadlineRule } from './cycles/deadline-rule.entity.js';
import { ReportingCycle } from './cycles/reporting-cycle.entity.js';
import { Document } from './documents/document.entity.js';
import { Passage } from './documents/passage.entity.js';
import { StoredFile } from './documents/stored-file.entity.js';
import { Draft } from './drafts/draft.entity.js';
import { RenderedFile, RenderRun } from './drafts/render-run.entity.js';
import { ImportRun } from './imports/import-run.entity.js';
import { RepeatSearch } from './lineage/repeat-search.entity.js';
import { ProvisionLink } from './links/provision-link.entity.js';
import { RecommendationLink } from './links/recommendation-link.entity.js';
import { SubjectLink } from './links/subject-link.entity.js';
import { NgoRecommendationFate } from './ngo-recommendations/ngo-recommendation-fate.entity.js';
import { NgoRecommendation } from './ngo-recommendations/ngo-recommendation.entity.js';
import { Consent } from './persons/consent.entity.js';
import { IdentityAccess } from './persons/identity-access.entity.js';
import { Person } from './persons/person.entity.js';
import { RiskFlag } from './persons/risk-flag.entity.js';
import { PublicBodyAlias } from './public-bodies/public-body-alias.entity.js';
import { PublicBody } from './public-bodies/public-body.entity.js';
import { CommitteeGrade } from './recommendations/committee-grade.entity.js';
import { RecommendationLimb } from './recommendations/recommendation-limb.entity.js';
import { Publication } from './portal/publication.entity.js';
import { Recommendation } from './recommendations/recommendation.entity.js';
import { SavedView } from './saved-views/saved-view.entity.js';
import { SearchEntry } from './search/search-entry.entity.js';
import { SearchWord } from './search/search-word.entity.js';
import { Mention } from './state-responses/mention.entity.js';
import { StateResponseEvent } from './state-responses/state-response-event.entity.js';
import { StateResponse } from './state-responses/state-response.entity.js';
import { GeneralComment } from './treaties/general-comment.entity.js';
import { Provision } from './treaties/provision.entity.js';
import { State } from './treaties/state.entity.js';
import { TreatyAction } from './treaties/treaty-action.entity.js';
import { Treaty } from './treaties/treaty.entity.js';
import { Grade, GradeScale } from './treaty-bodies/grade-scale.entity.js';
import { Mechanism } from './treaty-bodies/mechanism.entity.js';
import { SubmissionRule } from './treaty-bodies/submission-rule.entity.js';
import { WorkspaceMember } from './workspaces/workspace-member.entity.js';
import { WorkspacePart } from './workspaces/workspace-part.entity.js';
import { WorkspaceQuestion } from './workspaces/workspace-question.entity.js';
import { Workspace } from './workspaces/workspace.entity.js';
import { readMigrations } from './database/migrations.js';
import { PlainNames } from './database/naming.js';

/** How this application speaks to PostgreSQL at `url`; `poolSize` counts connections of one process. */
export const dataSourceOptions = (url: string, poolSize = 10) => ({
  type: 'postgres' as const,
  url,
  poolSize,
  // Compiling a query costs our pages a second and gains them nothing.
  extra: { options: '-c jit=off' },
  namingStrategy: new PlainNames(),
  entities: [
    Account,
    ApiToken,
    Assessment,
    Assignment,
    AssessmentEvidence,
    AuditEntry,
    CarriedItem,
    CarryOver,
    CaseEvent,
    CaseProvision,
    CaseRecommendation,
    CaseRecord,
    CaseSummary,
    CalendarFeed,
    BulkChange,
    BulkOperation,
    Commitment,
    CommitmentLink,
    CommitteeGrade,
    Comment,
    CommentMention,
    Communication,
    CommunicationProvision,
    Consent,
    CounterFinding,
    CycleEvent,
    DeadlineRule,
    Document,
    Draft,
    FindingReply,
    FollowedState,
    GeneralComment,
    Grade,
    GradeScale,
    IdentityAccess,
    ImportRun,
    Mechanism,
    Mention,
    NgoRecommendation,
    NgoRecommendationFate,
    Organisation,
    Passage,
    Plan,
    Person,
    Provision,
    ProvisionLink,
    Publication,
    PublicBody,
    PublicBodyAlias,
    Recommendation,
    RecommendationLimb,
    RecommendationLink,
    Remedy,
    RemedyStatement,
    Reminder,
    RenderedFile,
    RenderRun,
    RepeatSearch,
    ReportingCycle,
    RiskFlag,
    SavedView,
    SearchEntry,
    SearchWord,
    Session,
    SignInToken,
    State,
    StateResponse,
    StateResponseEvent,
    StoredFile,
    SubjectLink,
    SubmissionRule,
    Treaty,
    TreatyAction,
    Workspace,
    WorkspaceMember,
    WorkspacePart,
    WorkspaceQuestion,
  ],
  migrations: readMigrations(),
  migrationsTableName: 'migration',
});

/** A data source for a process without Nest: migrations, the command line, tests. */
export const createDataSource = (url: string, poolSize?: number) => new DataSource(dataSourceOptions(url, poolSize));
