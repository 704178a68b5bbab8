namespace OneStop.Workbench.People;

/// <summary>Marks the texts about people: refusals and doubts of numbers, cards, dates and names.</summary>
public sealed class PeopleText;
