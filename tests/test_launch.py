"""The launch buttons: none until their addresses are set, then links to the chapter's file in JupyterLab."""

from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest
import yaml
from bs4 import BeautifulSoup, Tag

from tests.small_course import CHAPTER, build, copy_course

ROOT = Path(__file__).parents[1]
REPOSITORY = "https://github.com/a-school/attune-course"
SET = {"binderhub_url": "https://binder.example", "jupyterhub_url": "https://hub.example/"}
LAUNCH = ".article-header-buttons .dropdown-launch-buttons"
HUB = "https://hub.example/hub/user-redirect/git-pull"


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> BeautifulSoup:
    """The chapter's page in a copy of the course with every address set."""
    course = copy_course(tmp_path_factory.mktemp("course"))
    settings = yaml.safe_load((ROOT / "_config.yml").read_text(encoding="utf-8"))
    settings["repository"]["url"] = REPOSITORY
    settings["launch_buttons"] |= SET
    (course / "_config.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    return BeautifulSoup(build(course), "html.parser")


def link(page: BeautifulSoup, name: str) -> Tag:
    """The one launch link with this text."""
    (found,) = [each for each in page.select(f"{LAUNCH} a") if each.get_text(strip=True) == name]
    return found


def test_binder_opens_the_chapters_file_in_jupyterlab(page: BeautifulSoup) -> None:
    address = f"https://binder.example/v2/gh/a-school/attune-course/main?urlpath=lab/tree/{CHAPTER}.md"
    assert link(page, "Binder")["href"] == address
    assert (ROOT / f"{CHAPTER}.md").is_file()


def test_a_hub_pulls_the_course_and_opens_the_chapters_file_in_jupyterlab(page: BeautifulSoup) -> None:
    address = urlsplit(str(link(page, "JupyterHub")["href"]))
    assert address._replace(query="").geturl() == HUB
    assert dict(parse_qsl(address.query)) == {
        "repo": REPOSITORY,
        "branch": "main",
        "urlpath": f"lab/tree/attune-course/{CHAPTER}.md",
    }


def test_the_button_and_its_links_have_a_name_and_a_picture_of_the_sites_own(page: BeautifulSoup) -> None:
    (button,) = page.select(f"{LAUNCH} > button")
    assert button["aria-label"]
    assert button.select("svg.attune-icon path")
    for name in SET:
        logo = name.removesuffix("hub_url")
        (image,) = page.select(f"{LAUNCH} img[src*=logo_{logo}]")
        assert image["src"].startswith("../../_static/images/")
        assert image["alt"]


def test_nothing_on_the_page_is_loaded_from_elsewhere(page: BeautifulSoup) -> None:
    loaded = [str(tag.get("src") or tag.get("href")) for tag in page.select("[src], link[href]")]
    assert loaded
    assert [address for address in loaded if urlsplit(address).netloc] == []


def test_no_button_is_drawn_until_an_address_is_set(page: BeautifulSoup) -> None:
    assert page.select(LAUNCH)
    settings = yaml.safe_load((ROOT / "_config.yml").read_text(encoding="utf-8"))
    built = (ROOT / "_build/html" / f"{CHAPTER}.html").read_text(encoding="utf-8")
    is_set = [settings["launch_buttons"][name] != "" for name in SET]
    assert bool(BeautifulSoup(built, "html.parser").select(LAUNCH)) == any(is_set)
