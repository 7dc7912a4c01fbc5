from exercises.shuffle import shuffled
from tests.items import ONE, SEVERAL, item


def test_the_same_seed_gives_the_same_order_and_another_seed_another() -> None:
    options = item(SEVERAL).options
    orders = {seed: [option.id for option in shuffled(options, seed)] for seed in "abcdefgh"}
    assert orders["a"] == [option.id for option in shuffled(options, "a")]
    assert len({tuple(order) for order in orders.values()}) > 4
    assert all(sorted(order) == ["a", "b", "c", "d", "e"] for order in orders.values())


def test_the_order_is_the_same_in_every_python() -> None:
    assert [option.id for option in shuffled(item(SEVERAL).options, "attune")] == ["e", "c", "a", "d", "b"]


def test_options_are_shown_in_the_order_of_the_item_s_version_unless_they_are_fixed() -> None:
    plain, fixed = item(ONE), item(ONE.replace('key = ["b"]', 'key = ["b"]\nfixed = true'))
    assert plain.shown == shuffled(plain.options, plain.version)
    assert fixed.shown == list(fixed.options)
    assert [option["id"] for option in fixed.public()["options"]] == ["a", "b", "c"]
