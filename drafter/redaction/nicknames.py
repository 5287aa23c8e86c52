"""What people are also called, by first name."""

from __future__ import annotations

from collections.abc import Mapping

_LIST = """
alexander alex sasha xander | alexandra alex sasha lexi | alejandro alex | aleksandr alex sasha | andrew andy drew
anthony tony | benjamin ben benny | bartholomew bart | catherine cathy kate cat | katherine kate kathy katie kat
charles charlie chuck | christopher chris topher | christina chris tina | daniel dan danny | danielle dani | david dave
deborah debbie deb | dmitri dima | edward ed eddie ted | elizabeth liz beth lizzie eliza betty | emily em | evgeny zhenya
florian flo | francis frank | francisco paco | frederick fred freddie | gabriel gabe | geoffrey geoff | gregory greg
guillermo memo | henry harry hank | ignacio nacho | isabella bella izzy | jacob jake | james jim jimmy jamie | jeffrey jeff
jennifer jen jenny | jessica jess | joaquin joaco | johannes hannes jo | jonathan jon jonny | joseph joe joey
josephine jo josie | joshua josh | katarzyna kasia | kenneth ken kenny | lawrence larry | leonard leo len lenny | leonardo leo
magdalena magda lena | margaret maggie meg peggy | mariana mari | matthew matt | maximilian max | michael mike mick mikey
mikhail misha | mohamed mo | mohammed mo | nathaniel nate nat | nathan nate | nicholas nick nico | nicole nicky
oleksandr sasha olek | olivia liv | pamela pam | patricia pat patty trish | patrick pat paddy | peter pete | philip phil
rachel rach | raymond ray | rebecca becca becky | ricardo rick | richard rick dick richie | robert rob bob | bobby robbie bert
roberto beto | ronald ron | samantha sam | samuel sam sammy | sebastian seb | sergei serge seryozha | stephanie steph
stephen steve | steven steve | susan sue suzie | svetlana sveta | tatiana tanya | theodore ted theo | thomas tom tommy
timothy tim | valentina val | vasily vasya | veronica vero | victoria vicky tori | vincent vince | vladimir vlad volodya
walter walt | william will bill billy liam | yevgeny zhenya | zachary zach zack
"""

NICKNAMES: Mapping[str, tuple[str, ...]] = {
    names[0]: tuple(names[1:]) for line in _LIST.splitlines() for names in (part.split() for part in line.split("|")) if names
}
"""Folded first name → folded nicknames. Common ones of several languages; shortened names need no entry."""


def nicknames(first: str) -> tuple[str, ...]:
    """Nicknames of a folded first name: listed ones, and its beginnings of four letters and more (`olek`, `temi`)."""
    return (*NICKNAMES.get(first, ()), *(first[:size] for size in range(4, len(first))))
