using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace OneStop.Workbench.Data;

/// <summary>
/// Rows in quantity: one prepared insert per table, inside the caller's transaction, with the columns and conversions of the model.
/// About ten times quicker than tracking each row. Keys are given by the caller.
/// </summary>
public sealed class BulkInsert<TEntity> : IDisposable
    where TEntity : class
{
    private readonly DbCommand _command;
    private readonly (IProperty Property, DbParameter Parameter)[] _columns;

    public BulkInsert(WorkbenchDb db)
    {
        var entity = db.Model.FindEntityType(typeof(TEntity)) ?? throw new InvalidOperationException($"{typeof(TEntity).Name} is not mapped.");
        var sql = db.GetService<ISqlGenerationHelper>();
        var table = StoreObjectIdentifier.Table(entity.GetTableName()!, entity.GetSchema());
        _command = db.Database.GetDbConnection().CreateCommand();
        _command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction() ?? throw new InvalidOperationException("Bulk rows are written inside a transaction.");
        _columns = [.. entity.GetProperties().Select((property, index) => (property, Parameter(property, index)))];
        var names = string.Join(", ", _columns.Select(column => sql.DelimitIdentifier(column.Property.GetColumnName(table)!)));
        var values = string.Join(", ", _columns.Select(column => column.Parameter.ParameterName));
        _command.CommandText = $"INSERT INTO {sql.DelimitIdentifier(table.Name, table.Schema)} ({names}) VALUES ({values})";
        _command.Prepare();
    }

    public void Add(TEntity row)
    {
        foreach (var (property, parameter) in _columns) parameter.Value = Stored(property, row);
        _command.ExecuteNonQuery();
    }

    public void Dispose() => _command.Dispose();

    private DbParameter Parameter(IProperty property, int index)
    {
        var parameter = property.GetRelationalTypeMapping().CreateParameter(_command, $"@p{index}", null, nullable: true);
        _command.Parameters.Add(parameter);
        return parameter;
    }

    private static object Stored(IProperty property, TEntity row)
    {
        var value = property.GetGetter().GetClrValue(row);
        var converter = property.GetRelationalTypeMapping().Converter;
        return (value is not null && converter is not null ? converter.ConvertToProvider(value) : value) ?? DBNull.Value;
    }
}
