using System.Globalization;
using System.Resources;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Platform;

/// <summary>One capability's texts, offered for the wording of its refusals.</summary>
public sealed record TextSource(ResourceManager Resources);

/// <summary>Puts a refusal into the words of the current culture, from the texts of whichever capability owns its code.</summary>
public sealed class RefusalWords(IEnumerable<TextSource> sources)
{
    private readonly TextSource[] _sources = [.. sources];

    public string Say(Refusal refusal) => Say(refusal, CultureInfo.CurrentUICulture);

    public string Say(Refusal refusal, CultureInfo culture)
    {
        foreach (var source in _sources)
        {
            if (source.Resources.GetString($"Refusal.{refusal.Code}", culture) is { } words)
            {
                return refusal.Arguments.Count == 0 ? words : string.Format(culture, words, [.. refusal.Arguments.Select(argument => argument is Worded word ? Say(word, culture) : argument)]);
            }
        }
        return refusal.Code;
    }

    private string Say(Worded word, CultureInfo culture) =>
        _sources.Select(source => source.Resources.GetString(word.Key, culture)).FirstOrDefault(words => words is not null) ?? word.Key;
}

public static class TextRegistration
{
    /// <summary>Registers the texts that lie beside the marker class <typeparamref name="TText"/>.</summary>
    public static IServiceCollection AddTexts<TText>(this IServiceCollection services) =>
        services.AddSingleton(new TextSource(new ResourceManager(typeof(TText).FullName!, typeof(TText).Assembly)));
}
