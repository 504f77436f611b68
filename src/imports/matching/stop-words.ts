const list = `a about after again all also although among an and any are as at be because been before being between both
  but by can could did do does during each either etc few for from further had has have having he her here hers him his how
  however i if in including into is it its itself least less may me more moreover most must my near no nor not now of off on
  once one only onto or other others our ours out over own per same shall she should so some such than that the their
  theirs them then there these they this those through thus to too towards under until up upon us was we well were what
  when where whether which while who whom whose why will with within without would you your yet already`;

/** English words without content of their own, in lower case. */
export const stopWords: ReadonlySet<string> = new Set(list.split(/\s+/));
