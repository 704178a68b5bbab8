using System.Text;

namespace OneStop.Workbench.Tests.Faults;

/// <summary>What stands on the screen after each key while a word is typed by Telex (or, with digits in their place, VNI): the plain letters, then their marks, the tone last.</summary>
internal static class InputMethod
{
    private const string Tones = "\u0300\u0301\u0303\u0309\u0323";

    /// <summary>Nguyễn → N, Ng, Ngu, Nguy, Nguye, Nguyê, Nguyên, Nguyễn.</summary>
    public static IReadOnlyList<string> States(string word)
    {
        var states = new List<string>();
        var shown = new StringBuilder();
        var bare = WithoutTone(word);
        foreach (var letter in bare)
        {
            var plain = Plain(letter);
            states.Add($"{shown}{plain}");
            if (plain != letter) states.Add($"{shown}{letter}");
            shown.Append(letter);
        }
        if (bare != word) states.Add(word);
        return states;
    }

    private static string WithoutTone(string word) =>
        string.Concat(word.Normalize(NormalizationForm.FormD).Where(sign => !Tones.Contains(sign))).Normalize(NormalizationForm.FormC);

    private static char Plain(char letter) => letter switch
    {
        'đ' => 'd',
        'Đ' => 'D',
        _ => letter.ToString().Normalize(NormalizationForm.FormD)[0],
    };
}
