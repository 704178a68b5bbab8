using System.Globalization;

namespace OneStop.Workbench.Catalogue.Domain;

/// <summary>One wording in Vietnamese, which is authoritative, and in English.</summary>
public sealed record LocalText(string Vi, string En)
{
    /// <summary>The wording for a language; Vietnamese where English is missing.</summary>
    public string In(CultureInfo culture) =>
        culture.TwoLetterISOLanguageName == "en" && En.Length > 0 ? En : Vi;

    /// <summary>The wording in the language of the screen.</summary>
    public override string ToString() => In(CultureInfo.CurrentUICulture);
}

/// <summary>One answer to a question or one option of a choice; with <paramref name="When"/> a choice offers it only while that holds.</summary>
public sealed record Choice(string Key, LocalText Label, Condition? When = null)
{
    public bool Offered(ConditionFacts facts) => When is null || When.Holds(facts);
}

/// <summary>How strongly a field or a paper is required: <see cref="Soft"/> warns and may be brought later.</summary>
public enum Need
{
    Required,
    Soft,
    Optional,
}

/// <summary>Which way a dossier comes in.</summary>
public enum Channel
{
    Counter,
    Online,
    AssistedOnline,
    Post,
}
