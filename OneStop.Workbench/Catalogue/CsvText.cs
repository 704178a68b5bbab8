using System.Text;

namespace OneStop.Workbench.Catalogue;

/// <summary>Reads comma-separated text with quoted fields (RFC 4180).</summary>
internal static class CsvText
{
    public static IEnumerable<IReadOnlyList<string>> Rows(string text)
    {
        var row = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var at = 0; at < text.Length; at++)
        {
            var character = text[at];
            if (quoted && character == '"' && at + 1 < text.Length && text[at + 1] == '"') field.Append(text[at++]);
            else if (character == '"') quoted = !quoted;
            else if (quoted) field.Append(character);
            else if (character == ',') Close();
            else if (character == '\n')
            {
                Close();
                yield return row;
                row = [];
            }
            else if (character != '\r') field.Append(character);
        }
        if (field.Length == 0 && row.Count == 0) yield break;
        Close();
        yield return row;

        void Close()
        {
            row.Add(field.ToString());
            field.Clear();
        }
    }
}
