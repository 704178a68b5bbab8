using System.Globalization;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Dossiers.Import;

/// <summary>One row while it is read: each question answers with a value or leaves a fault behind.</summary>
internal sealed class RegisterRow(RegisterColumns columns, IReadOnlyList<string> cells, Action<RegisterColumn, Refusal> fault)
{
    private static readonly string[] Moments =
        ["yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss", "dd/MM/yyyy HH:mm", "dd/MM/yyyy HH:mm:ss", "d/M/yyyy H:mm"];

    private static readonly string[] Days = ["yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy"];

    public void Fault(RegisterColumn column, string code, params IReadOnlyList<object> arguments) => fault(column, new(code, arguments));

    public string Text(RegisterColumn column)
    {
        var place = columns.PlaceOf(column);
        return place >= 0 && place < cells.Count ? CleanText.Of(cells[place]) : "";
    }

    public string Needed(RegisterColumn column)
    {
        var text = Text(column);
        if (text.Length == 0) Fault(column, "register-empty");
        return text;
    }

    /// <summary>A local moment; a day alone only where <paramref name="ofDay"/> says which time of it is meant.</summary>
    public DateTime? Moment(RegisterColumn column, TimeOnly? ofDay = null)
    {
        var text = Text(column);
        if (text.Length == 0) return null;
        if (DateTime.TryParseExact(text, Moments, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)) return moment;
        if (ofDay is { } time && DateOnly.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day.ToDateTime(time);
        Fault(column, "register-moment", text);
        return null;
    }

    /// <summary>Whole đồng; dots between thousands are allowed.</summary>
    public long Amount(RegisterColumn column)
    {
        var text = Text(column);
        if (text.Length == 0) return 0;
        if (long.TryParse(text.Replace(".", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var amount)) return amount;
        Fault(column, "register-amount", text);
        return 0;
    }

    /// <summary>One of a few words, however it is written.</summary>
    public T Word<T>(RegisterColumn column, RegisterWords<T> words, T empty)
    {
        var text = Text(column);
        if (text.Length == 0) return empty;
        if (words.TryRead(text, out var meaning)) return meaning;
        Fault(column, "register-word", text, words.All);
        return empty;
    }
}
