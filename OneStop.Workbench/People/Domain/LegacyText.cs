namespace OneStop.Workbench.People.Domain;

/// <summary>Vietnamese typed with the fonts before Unicode (TCVN3, VNI) is Latin-1 signs in the wrong places.</summary>
public static class LegacyText
{
    // Signs that no Vietnamese word contains but TCVN3 uses for its commonest vowels.
    private const string Signs = "µ¸¶·¹¨©ª«¬®¾»¼½Æ×ÞÑæ÷ø";

    /// <summary>True when it looks like text of such a font; a person should type or convert it again.</summary>
    public static bool Suspected(string text) => text.Any(Signs.Contains);
}
