using System.Runtime.CompilerServices;
using OneStop.Workbench.Deadlines;
using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Dossiers.Import;

/// <summary>An entry with what was in force when it was received.</summary>
internal readonly record struct CheckedEntry(int Row, RegisterEntry Entry, ImportedUnder Under);

/// <summary>Reads a file's rows into entries that can be taken over, and tells every fault on the way.</summary>
internal sealed class RegisterCheck(Actor by, ImportOrder order, RegisterMissing missing, CalendarBook calendars, DateTime now, Action<RegisterFault> fault)
{
    private readonly Dictionary<string, int> _rows = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Unit, DateOnly Day), WorkingCalendar?> _calendars = [];

    private readonly Lock _telling = new();

    public int Faults { get; private set; }

    public void Tell(int row, RegisterColumn column, Refusal refusal) => Tell(row, RegisterColumns.NameOf(column), refusal);

    public async IAsyncEnumerable<CheckedEntry> Entries(string path, [EnumeratorCancellation] CancellationToken cancellation)
    {
        RegisterColumns? columns = null;
        await using var lines = RegisterFile.Read(path, cancellation).GetAsyncEnumerator(cancellation);
        while (await Next(lines))
        {
            var (number, cells) = lines.Current;
            if (cells is null) Tell(number, "", new("register-quote-open"));
            else if (columns is null)
            {
                columns = RegisterColumns.Of(cells, order.Columns, (column, refusal) => Tell(number, column, refusal));
                if (Faults > 0) yield break;
            }
            else if (Entry(columns, number, cells) is { } entry) yield return entry;
        }
        if (columns is null && Faults == 0) Tell(0, "", new("register-no-header"));
    }

    private async Task<bool> Next(IAsyncEnumerator<FileLine> lines)
    {
        try
        {
            return await lines.MoveNextAsync();
        }
        catch (RegisterUnreadableException unreadable)
        {
            Tell(0, "", unreadable.Refusal);
            return false;
        }
    }

    private CheckedEntry? Entry(RegisterColumns columns, int number, IReadOnlyList<string> cells)
    {
        var before = Faults;
        var entry = RegisterReader.Read(new RegisterRow(columns, cells, (column, refusal) => Tell(number, column, refusal)), now);
        if (entry.Number.Length > 0 && !_rows.TryAdd(entry.Number, number)) Tell(number, RegisterColumn.Number, new("register-number-twice", entry.Number, _rows[entry.Number]));
        if (entry.Unit.Length > 0 && !missing.Knows(entry.Unit)) Tell(number, RegisterColumn.Unit, new("register-unit-unknown", entry.Unit));
        // Whoever imports answers for the units; one that is only made by this file is nobody's yet.
        else if (by.Units.Find(entry.Unit) is not null && !by.May(Role.Reporter, entry.Unit)) Tell(number, RegisterColumn.Unit, new("register-unit-not-yours", entry.Unit));
        var day = DateOnly.FromDateTime(entry.Received);
        var procedure = entry.Procedure.Length == 0 ? null : missing.Procedure(entry.Procedure, day);
        if (procedure is null && entry.Procedure.Length > 0) Tell(number, RegisterColumn.Procedure, new("register-procedure-unknown", entry.Procedure));
        return Faults > before || procedure is null ? null : new(number, entry, new(procedure, Calendar(entry.Unit, day)));
    }

    private WorkingCalendar? Calendar(string unit, DateOnly day)
    {
        if (!_calendars.TryGetValue((unit, day), out var calendar)) _calendars[(unit, day)] = calendar = calendars.For(unit, day);
        return calendar;
    }

    private void Tell(int row, string column, Refusal refusal)
    {
        lock (_telling)
        {
            Faults++;
            fault(new(row, column, refusal));
        }
    }
}
