"""What an author sees before readers do: the preview of an item and the map of a conversation."""

from pathlib import Path

import pytest

from exercises import find
from exercises.dialogue.script import DialogueItem
from exercises.load import load_all
from tests.items import DIALOGUE, ONE, item, solution
from tools import map as maps
from tools.preview import Preview

TALK = item(DIALOGUE)
TALKS = [talk.id for talk in load_all().values() if isinstance(talk, DialogueItem)]


@pytest.fixture
def preview(tmp_path: Path) -> Preview:
    (tmp_path / "00_test.toml").write_text(ONE, encoding="utf-8")
    return Preview("an-item", tmp_path)


def rewrite(preview: Preview, old: str, new: str) -> None:
    bank = preview.bank / "00_test.toml"
    bank.write_text(bank.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def test_the_preview_shows_the_item_and_what_the_lint_says_of_it(preview: Preview) -> None:
    page = preview.page()
    assert 'data-attune-item="an-item"' in page
    assert "feedback of &#39;a&#39; has 2 words" in page


def test_the_preview_changes_with_the_bank(preview: Preview) -> None:
    before = preview.digest()
    rewrite(preview, "Go out.", "Go out at once.")
    assert preview.digest() != before
    assert "Go out at once." in preview.page()


def test_a_mistake_is_shown_in_the_item_s_place(preview: Preview) -> None:
    rewrite(preview, 'key = ["b"]', 'key = ["zz"]')
    assert "key &#39;zz&#39; is not one of its options" in preview.page()
    assert "data-attune-item" not in preview.page()


def test_the_preview_answers_from_the_bank_of_now(preview: Preview) -> None:
    asked = {"type": "check", "response": ["b"]}
    assert preview.answer(asked)["outcome"]["verdict"] == "correct"
    rewrite(preview, 'key = ["b"]', 'key = ["c"]')
    assert preview.answer(asked)["outcome"]["verdict"] == "incorrect"
    assert preview.answer({"type": "draft", "number": 3, "draft": None}) == {"type": "kept", "number": 3}


def test_the_preview_of_a_conversation_goes_on_and_looks_back(tmp_path: Path) -> None:
    (tmp_path / "00_test.toml").write_text(DIALOGUE, encoding="utf-8")
    preview = Preview("an-item", tmp_path)
    view = preview.answer({"type": "walk", "response": ["ask"], "seed": "1"})["view"]
    assert view["now"]["client"]["says"] == "It's my heart."
    replay = preview.answer({"type": "replay", "response": solution(TALK)})["replay"]
    assert len(replay["turns"]) == len(solution(TALK))


def test_the_map_names_every_moment_every_way_and_every_ending() -> None:
    drawn = maps.graph(TALK)
    for node in TALK.nodes:
        assert f'"{node.id}" [label=' in drawn
        for option in node.options:
            for part in option.consequences:
                assert f'"{node.id}" -> "{part.next}"' in drawn
    for ending in TALK.endings:
        assert f'"end" -> "{ending.id}"' in drawn
    assert "(the fullest)" in drawn


def test_quotes_in_a_conversation_stay_inside_their_label() -> None:
    talk = item(DIALOGUE.replace('says = "Hello."', "says = 'He said \"no\\way\".'"))
    assert r"\"no\\way\"" in maps.graph(talk)


@pytest.mark.parametrize("item_id", TALKS)
def test_every_conversation_can_be_drawn(
    item_id: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(maps, "MAPS", tmp_path)
    talk = find(item_id)
    assert isinstance(talk, DialogueItem)
    drawn = maps.draw(talk).read_text(encoding="utf-8")
    assert drawn.rstrip().endswith("</svg>")
    assert drawn.count('class="node"') == len(talk.nodes) + len(talk.endings) + 1


def test_what_is_no_conversation_has_no_map(capsys: pytest.CaptureFixture[str]) -> None:
    assert maps.main(["neighbours-reply"]) == 1
    assert "is no conversation; its kind is choice" in capsys.readouterr().err
    assert maps.main(["nowhere"]) == 1
