using System.Text;

namespace OneStop.Workbench.Tests.EndToEnd;

/// <summary>How many keys a Vietnamese text costs whoever types it by Telex: each mark is a key of its own.</summary>
public static class Telex
{
    public static int Keys(string text) => text.Normalize(NormalizationForm.FormD).Sum(letter => letter is 'đ' or 'Đ' ? 2 : 1);
}
