using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace OneStop.Workbench.Data;

/// <summary>
/// Rows in quantity, inside the caller's transaction, with the columns and conversions of the model; some twenty times quicker than
/// tracking each row. Keys are given by the caller.
/// </summary>
public sealed class BulkInsert<TEntity> : IDisposable
    where TEntity : class
{
    private readonly BulkWriter<TEntity> _rows;

    /// <param name="before">Writes the rows that these refer to, where they wait.</param>
    public BulkInsert(WorkbenchDb db, Action? before = null)
    {
        if (db.Database.CurrentTransaction is null) throw new InvalidOperationException("Bulk rows are written inside a transaction.");
        var entity = db.Model.FindEntityType(typeof(TEntity)) ?? throw new InvalidOperationException($"{typeof(TEntity).Name} is not mapped.");
        var table = new BulkTable(entity, db.GetService<ISqlGenerationHelper>());
        _rows = db.Database.IsSqlite() ? new SqliteBulk<TEntity>(db, table) : new PostgresBulk<TEntity>(db, table, before);
    }

    public void Add(TEntity row) => _rows.Add(row);

    /// <summary>All rows so far are in the table afterwards; until then some may wait.</summary>
    public void Flush() => _rows.Flush();

    public void Dispose() => _rows.Dispose();
}

/// <summary>How one database takes rows in quantity.</summary>
internal abstract class BulkWriter<TEntity> : IDisposable
{
    public abstract void Add(TEntity row);

    public virtual void Flush() { }

    public abstract void Dispose();
}

/// <summary>A table as the model maps it.</summary>
internal sealed class BulkTable
{
    public BulkTable(IEntityType entity, ISqlGenerationHelper sql)
    {
        var table = StoreObjectIdentifier.Table(entity.GetTableName()!, entity.GetSchema());
        Properties = [.. entity.GetProperties()];
        Name = sql.DelimitIdentifier(table.Name, table.Schema);
        Columns = string.Join(", ", Properties.Select(property => sql.DelimitIdentifier(property.GetColumnName(table)!)));
    }

    public string Name { get; }

    public string Columns { get; }

    public IReadOnlyList<IProperty> Properties { get; }

    /// <summary>What the database keeps of a property; null for nothing.</summary>
    public static object? Stored(IProperty property, object row)
    {
        var value = property.GetGetter().GetClrValue(row);
        var converter = property.GetRelationalTypeMapping().Converter;
        return value is not null && converter is not null ? converter.ConvertToProvider(value) : value;
    }
}
