using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Catalogue.Domain;

/// <summary>What a bundle carries from one procedure to another, as lines <c>place here = place there</c> or <c>place here = 'fixed text'</c>.</summary>
public static class CarryText
{
    public static string Write(IReadOnlyDictionary<string, string>? carry) => string.Join('\n', (carry ?? new Dictionary<string, string>()).Select(line => $"{line.Key} = {line.Value}"));

    /// <summary>Refused: <c>carry-line</c> for a line without a place at both sides, <c>carry-twice</c> where one place is filled twice.</summary>
    public static Outcome<IReadOnlyDictionary<string, string>> Read(string? text)
    {
        var carry = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var sign = line.IndexOf('=', StringComparison.Ordinal);
            if (sign < 1 || line[(sign + 1)..].Trim() is not { Length: > 0 } from) return new Refusal("carry-line", line);
            if (!carry.TryAdd(line[..sign].Trim(), from)) return new Refusal("carry-twice", line[..sign].Trim());
        }
        return carry;
    }

    /// <summary>Text in single quotes is written as it stands.</summary>
    public static bool IsFixed(string from) => from is ['\'', .., '\''];
}
