using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using NpgsqlTypes;

namespace OneStop.Workbench.Data;

/// <summary>Rows by COPY, some thousand at a time: a connection copies into one table at once.</summary>
internal sealed class PostgresBulk<TEntity>(WorkbenchDb db, BulkTable table, Action? before) : BulkWriter<TEntity>
    where TEntity : class
{
    private const int AtOnce = 5000;

    private readonly NpgsqlConnection _connection = (NpgsqlConnection)db.Database.GetDbConnection();
    private readonly List<TEntity> _waiting = new(AtOnce);
    private readonly string[] _types = [.. table.Properties.Select(property => property.GetRelationalTypeMapping().StoreTypeNameBase)];

    public override void Add(TEntity row)
    {
        _waiting.Add(row);
        if (_waiting.Count == AtOnce) Flush();
    }

    public override void Flush()
    {
        if (_waiting.Count == 0) return;
        before?.Invoke();
        using var copy = _connection.BeginBinaryImport($"COPY {table.Name} ({table.Columns}) FROM STDIN (FORMAT BINARY)");
        foreach (var row in _waiting)
        {
            copy.StartRow();
            for (var column = 0; column < _types.Length; column++)
            {
                if (BulkTable.Stored(table.Properties[column], row) is { } value) copy.Write(value, _types[column]);
                else copy.WriteNull();
            }
        }
        copy.Complete();
        _waiting.Clear();
    }

    public override void Dispose()
    {
        // What was not flushed belongs to work that is given up.
        _waiting.Clear();
    }
}
