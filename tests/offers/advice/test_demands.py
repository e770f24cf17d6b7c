from openatmp.offers.advice import demands


def test_it_sends_to_a_doctor_before_anything_else() -> None:
    assert "see a doctor now" in demands().first[0]
    assert "112" in demands().first[0]


def test_it_never_tells_anybody_to_stop_a_treatment() -> None:
    assert any(said.startswith("Do not stop or change a treatment") for said in demands().first)


def test_it_names_what_leads_from_the_patient_to_the_donor() -> None:
    listed = {demand.key: demand.ask for demand in demands().listed}
    assert "batch number" in listed["batch"]
    assert "Single European Code" in listed["donor"]
    assert {"what", "batch", "donor", "maker", "when", "who"} <= set(listed)


def test_every_demand_says_what_it_is_good_for() -> None:
    assert all(demand.ask.endswith(".") and demand.why.endswith(".") for demand in demands().listed)


def test_it_returns_the_same_each_time() -> None:
    assert demands() is demands()
