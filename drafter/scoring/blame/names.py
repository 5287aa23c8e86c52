"""Who is called by a given name: the common list and names that it lacks; worth merging once proof wants them too."""

from __future__ import annotations

from drafter.proof.given_names import given_names

_MORE = frozenset(
    """
    klara abdoulaye abena abiola achieng ada adaeze adama adriana adwoa agata agnieszka agustin aida aiko akosua aleksandr
    aleksandra alessandra alessandro alexei alfonso alhassan alibek aliou altan alvaro ama amadou amarachi amelie
    aminata amrita anatoly andile andrzej angelika anh anjali anneliese anouk ansel anselm antoni antonia anzhelika
    araceli aram ariel arnaud arne artem arturo aruna arvid asel ashok asuka ataru augusto aurelio avi axel ayana aylin
    ayodele ayse ayumi azadeh azra bashir bastien bayu beata benedikt benicio berk berta bertrand bilal birgit bisi
    bjarne blessing bogdan boubacar bozena branko bratislav brigitte bronagh budi burak caoimhe catarina caterina cedric
    cem chairat chiamaka chinedu chinonso chioma chipo ciara cillian claudio concha constance consuelo cristiano
    cristobal dagmar dalia damir danilo darius dariusz dayo deniz desta devi dewi dieter dimitris divya dorota dorte
    dragan dragana drazen duc dung dusan ebba ebony ece edson efua eilidh eimear ekaterina ekene elchin eleni elodie emi
    emre engin ercan erika erlend esi esteban estela eszter etsuko eun-ji ezequiel fabiola fadi farid fariha faruk fatou
    fatoumata federica feng ferenc fernanda fikret filippo fionn flavio folake francisca franek fredrik fumiko gaelle
    gayatri gebhard genevieve gerda gheorghe giada gintaras giorgos goran grazyna grzegorz guadalupe gudrun gunilla
    gunnar gustav gwen hadiza haruki heike hendrik henriette hikaru hiroko hristo huong hye-jin ichiro ifeanyi ifeoma
    ignacio ilona ilse indira ingeborg ioana iqbal irena isidora ismail itziar ivana ivo iwona izabela jadwiga jamal
    jamila janusz jarek jasmina jaya jelena jeong ji-woo jian jihoon jin-woo jiri joaquim joaquin jomo joris josefa
    jovana jun-ho kaito kalinda kamau karima karthik kasia katarzyna katja katya kazimierz keiko kemal kenta kerstin
    khadija khanh kjell komal krisztina krzysztof kwabena kwaku kwasi kwesi lakshmi lamine larissa laszlo leandro lesedi
    leszek levente lindani lindiwe linh lionel liora lubos lucija ludmila lukasz lupita lwazi maarten magda magdalena
    mahmoud maja majid makena makoto malgorzata mamadou manoj manuela marcin marcos marek margarida mariam marija marit
    marta masood mateus mateusz matteo mbali meera mehdi mercedes mihaela mihai mikolaj milica milos mina mireille
    miroslav mirza miyuki mladen moana moses moshe mpho mthunzi mukesh murad murat mustafa mwangi nabila nadezhda nadira
    naledi nandini naoki naveen nazanin ndidi neha nenad nevena ngozi nguyen niamh nicolae nikola nils nilufer niyati
    njeri nobuko nomsa nomvula noriko nozomi nthabiseng nuria obinna oksana oluwaseun ondrej oskar otieno oumar ozan
    padraig pallavi panagiotis patricio paulo petar petros phuong pilar poonam pradeep prashant priyanka przemek quynh
    rachida radek radoslav radu rafa rafal raimund ramesh ramona rana ranjit reinhard rekha renaud renee reza rikard
    rivka rocio roksana rosalia roya rutger saanvi sadio saeed sakura sana sanne saoirse sebnem selin senthil seo-yeon
    serhiy seung shabnam shanthi shira shu sibusiso siddharth sindre sipho siti slavica slobodan snezana solveig somchai
    soraya sota stanislav stavros stefania stipe sujata sukhdeep sunniva surya suzana svein swati sylwia szymon tadeusz
    tae-yang taiwo takeshi takumi tamar tamas tanisha tarek tariro tatenda tayo tendai tesfaye thabo thandiwe thanh
    themba thiago thulani thuy tiago tibor tjeerd toivo tomoko toru trang tshepo tuan tunde ugo ulrike umar usha uwe
    vanja varun vasile vasyl veronika vesna vidya vikas viktor violeta vishal vlad volkan vusi wahid waleed wanjiku
    wanjiru wenjie wiebke wioletta witold wojciech xavi xiaoming xin yaa yakubu yannis yara yasmina yevgeny yewande
    yiannis ying yohannes yolanda yosef yousef youssef yuliya yusra yuto zanele zaynab zbigniew zdenek zhanna zheng zia
    zlata zodwa zsofia zuzana zuzanna
    """.split()
)
NAMES: frozenset[str] = given_names() | _MORE
"""Lower case. Some are also words (`mark`): callers ask for more than membership."""
