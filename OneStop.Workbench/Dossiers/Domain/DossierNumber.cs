using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace OneStop.Workbench.Dossiers.Domain;

/// <summary>
/// Mã số hồ sơ: identifier of the receiving centre, day of reception, running number of that centre and day, at least four digits
/// (NĐ 61/2018 Art. 26, TT 03/2025/TT-VPCP Art. 13). Never reused.
/// </summary>
public readonly partial record struct DossierNumber
{
    private readonly string _text;

    /// <param name="unitCode">Identifier of the receiving centre, for example <c>H38.02683</c>.</param>
    /// <param name="day">Local day of reception.</param>
    /// <param name="running">From 1 within the centre and day.</param>
    public DossierNumber(string unitCode, DateOnly day, int running)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(running, 1);
        _text = string.Create(CultureInfo.InvariantCulture, $"{unitCode}-{day:yyMMdd}-{running:0000}");
    }

    private DossierNumber(string text) => _text = text;

    /// <summary>Reads what was typed or scanned, old three-group prefixes included; anything else is no dossier number.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out DossierNumber number)
    {
        var candidate = text?.Trim().ToUpperInvariant() ?? "";
        var valid = Shape().IsMatch(candidate);
        number = valid ? new(candidate) : default;
        return valid;
    }

    public override string ToString() => _text ?? "";

    [GeneratedRegex(@"^(\d{3}\.\d{2}\.\d{2}\.)?[A-Y]\d{2}(\.[A-Z0-9]{1,6})*-\d{6}-\d{4,8}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shape();
}
