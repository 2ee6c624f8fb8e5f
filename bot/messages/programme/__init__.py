"""How the programme is shown: where everyone is, a step with its agenda, the papers, and the forms about them."""
