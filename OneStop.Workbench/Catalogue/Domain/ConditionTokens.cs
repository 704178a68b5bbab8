using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Catalogue.Domain;

internal enum TokenKind { Name, Text, Number, Sign, End }

internal readonly record struct Token(TokenKind Kind, string Text, int Position);

/// <summary>Cuts an expression into names, texts, numbers and signs; positions count from 1.</summary>
internal static class ConditionTokens
{
    private static readonly string[] Signs = ["==", "!=", "<=", ">=", "&&", "||", "<", ">", "!", "(", ")", ",", "-"];

    public static Outcome<IReadOnlyList<Token>> Of(string text)
    {
        var tokens = new List<Token>();
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }
            if (text[at] == '\'')
            {
                var end = text.IndexOf('\'', at + 1);
                if (end < 0) return new Refusal("condition-open-text", start + 1);
                tokens.Add(new(TokenKind.Text, text[(at + 1)..end], start + 1));
                at = end + 1;
            }
            else if (char.IsAsciiDigit(text[at]))
            {
                while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] == '.')) at++;
                tokens.Add(new(TokenKind.Number, text[start..at], start + 1));
            }
            else if (char.IsAsciiLetter(text[at]) || text[at] == '_')
            {
                while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '_' or '.')) at++;
                tokens.Add(new(TokenKind.Name, text[start..at], start + 1));
            }
            else if (Signs.FirstOrDefault(sign => string.CompareOrdinal(text, start, sign, 0, sign.Length) == 0) is { } found)
            {
                tokens.Add(new(TokenKind.Sign, found, start + 1));
                at += found.Length;
            }
            else return new Refusal("condition-unexpected", text[at].ToString(), start + 1);
        }
        tokens.Add(new(TokenKind.End, "", text.Length + 1));
        return tokens;
    }
}
