/** Words of other languages that say nothing of what a text is about, in lower case. */
export const commonWords: Readonly<Record<string, string>> = {
  ar: `أحد إذا أكثر إلا إلى التي الذي الذين أم أما أن إن أنا أنت أنه إنه أنها إنها أو أي أيضا أين بأن بعد بعض بل به بها بين تكون تلك ثم جدا حتى
حول حيث دون ذلك سوف شيء ضد عدم على عليه عليها عن عند عنه عندما غير في فيه فيها قبل قد كان كانت كل كما كيف لا لأن لأنه
لدى لذلك لقد لكن لكي لم لماذا لن له لها لهم ليس ليست ما ماذا متى مثل مع من منذ منه منها نحن نعم هؤلاء هذا هذه هل هم هن هنا
هناك هو هي وهو وهي يجب يكون يمكن`,
  de: `aber alle allem allen aller alles als also am an ander andere anderen auch auf aus bei beim bin bis bist da dabei
dadurch dafür damit dann daran darauf darum das dass davon dazu dein deine dem den denn der deren des dessen dich die
dies diese diesem diesen dieser dieses dir doch dort du durch ein eine einem einen einer eines einfach einige einmal er
es etwas euch euer für ganz gar gegen geht gibt gut hab habe haben hat hatte hatten hier hin hinter ich ihm ihn ihnen
ihr ihre ihrem ihren ihrer im immer in ins ist ja jede jedem jeden jeder jedes jetzt kann kein keine keinen können
könnte machen macht man manche mehr mein meine meinem meinen meiner mich mir mit muss müssen nach neu nicht nichts noch
nun nur ob oder ohne schon sehr sein seine seinem seinen seiner seit selbst sich sie sind so sogar soll sollte sondern
sonst über um und uns unser unsere unter viel viele vom von vor war waren warum was weg weil weiter welche wenn wer
werde werden wie wieder will wir wird wirst wo wurde wurden würde zu zum zur zwar zwischen`,
  es: `al algo algunas algunos ante antes aquel aquella aquí así aún aunque bien cada casi como cómo con contra cosa cosas
cual cuando cuándo de del desde después donde dónde dos durante el él ella ellas ellos en entre era eran eres es esa
esas ese eso esos esta está están estar estas este esto estos estoy fue fueron ha había hace hacer han has hasta hay he
hoy la las le les lo los más me mi mis mismo mucha mucho muchos muy nada ni no nos nosotros nuestra nuestro nunca
o otra otras otro otros para pero poco poder por porque pues puede pueden que qué quien quién se sea según ser si sí
siempre sin sino sobre solo son soy su sus también tan tanto te tener tenía tiene tienen todo toda todas todos tu tú tus
un una uno unos usted va vamos vez veces y ya yo`,
  fr: `ai aller alors après as au aucun aussi autre autres aux avait avant avec avez avoir avons bien c car ce cela celle
celui ces cet cette ceux chaque chez chose ci comme comment dans de depuis des deux dire doit donc dont du elle elles en
encore entre es est et étaient était étant été être eu eux fait faire fois font ici il ils j je jamais juste l la le les
leur leurs lui ma mais me même mêmes mes moi moins mon n ne ni non nos notre nous on ont ou où par parce pas peu peut
peuvent plus plutôt pour pourquoi pouvoir près puis qu quand que quel quelle quelque qui quoi rien s sa sais sans se
ses si sera soi soit sommes son sont sous suis sur t ta tant te tes toi ton toujours tous tout toute toutes très trop tu
un une va vers veut voir vos votre vous y`,
  it: `a ad ai al alla alle allo altra altre altri altro anche ancora avere aveva bene c che chi ci cioè come con contro
cosa così cui da dal dalla dalle degli dei del dell della delle dello dentro di dopo dove due e è ed era erano essere
fa fare fatto fino fra fu già gli ha hai hanno ho i il in io l la le lei li lo loro lui ma mai me meno mentre mi mia mie
mio molta molte molti molto ne negli nei nel nella nelle nessuno niente noi nostra nostro non o ogni ora per perché però
più poco poi possono prima può qua qualche quale quando quanto quasi quella quelle quelli quello questa queste questi
questo qui quindi sarà se sempre senza si sia siamo sono sta stata stato su sua sue sui sul sulla suo suoi te ti tra
tu tua tuo tutta tutte tutti tutto un una uno va verso vi voi`,
  nl: `aan al alle alleen alles als altijd ander andere ben bij daar dan dat de deze die dit doe doen door dus een elke en
er ergens even gaan gaat geen geweest had hadden heb hebben heeft hem hen het hier hij hoe hun iemand iets ik in is ja
je jij jou jouw jullie kan komt kon kunnen maar maken me meer men met mij mijn moet moeten mogen na naar niet niets nog
nooit nu of om omdat ons onze ook op over s sommige steeds t te tegen toch toen tot tussen u uit uw van vaak veel voor
waar waarom wanneer want waren was wat we wel welke werd wie wij wil worden wordt zal ze zei zelf zich zij zijn zo zoals
zonder zou zouden`,
  pt: `a à ainda além algo algum alguma alguns ali ao aos apenas aqui as às assim até bem cada coisa com como da das de
dela dele deles depois desde dessa desse desta deste do dois dos e é ela elas ele eles em então entre era eram essa
essas esse esses esta está estamos estão estar estas estava este estes estou eu faz fazer foi for foram fosse há isso
isto já la lá lhe mais mas me mesmo meu meus minha muita muito muitos na nada não nas nem nenhum nessa nesse nesta neste
no nos nós nossa nosso num numa nunca o onde os ou outra outras outro outros para pela pelo pelos per pode podem pois
por porque pouco pra qual quando que quê quem se sem sempre ser será seu seus si sido sim são sobre sua suas só também
tão te tem têm tenho ter teu tinha toda todas todo todos tu tua tudo um uma uns vai você vocês vou`,
  ru: `а без более больше будет будто буду будут бы был была были было быть в вам вас ведь весь во вот все всё всего всех
вы где да даже для до другие другой его ее её ей ему если есть еще ещё ж же за здесь и из или им их к каждый как какая
какой когда кого которая которые который кто куда лишь ли между меня мне много может можно мой моя мы на над надо нам нас
не него нее неё нет ни ним них но ну о об один одна однако он она они оно от очень перед по под пока после потому почему
почти при про с сам свой своих своя себе себя сейчас со так также такой там тебе тебя тем то тогда того тоже только том
тот тут ты у уже хотя чего чем через что чтобы эта эти это этого этой этом этот эту я`,
};
