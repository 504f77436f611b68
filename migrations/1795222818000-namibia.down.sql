-- Limbs, grades and links go with their recommendations.
DELETE FROM recommendation USING document
WHERE document.id = recommendation.document_id
  AND document.symbol = 'CCPR/C/NAM/CO/2' AND recommendation.paragraph IN ('10', '22', '24');
DELETE FROM document WHERE symbol IN ('CCPR/C/NAM/CO/2', 'CCPR/C/126/2/Add.4');
DELETE FROM cycle_event WHERE cycle_id = (SELECT id FROM reporting_cycle WHERE label = 'CCPR/NAM/2');
DELETE FROM reporting_cycle WHERE label = 'CCPR/NAM/2';
