/**
 * Words that say nothing of what a page is about, with what is left of contractions (“don’t” is read as
 * “don” and “t”). They also tell that a page is in English.
 */
export const englishCommon: ReadonlySet<string> = new Set(
  `a about after again all also am an and any are aren as at be because been before being both but by can cannot could
couldn did didn do does doesn doing don done down each else even ever every few for from further get gets getting go
goes going got had hadn has hasn have haven having he her here hers herself him himself his how however if in instead
into is isn it its itself just let ll made make makes many may maybe me might mine more most much must mustn my myself
no nor not now of off on once one only or other others our ours ourselves out over own per quite rather re really s
said same say says she should shouldn since so some something still such t than that the their theirs them themselves
then there these they thing things this those though through thus to too two under until up upon us use used using ve
very via want was wasn way we well were weren what when where whether which while who whom whose why will with within
without won would wouldn yes yet you your yours yourself`.split(/\s+/),
);
