using System.Data.Common;
using System.Globalization;
using System.Linq.Expressions;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SQLitePCL;

namespace OneStop.Workbench.Data;

/// <summary>
/// One prepared insert whose places are filled straight from the row: a command of parameters spends most of its time on looking
/// parameters up by name and on boxing their values.
/// </summary>
internal sealed class SqliteBulk<TEntity> : BulkWriter<TEntity>
    where TEntity : class
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly Action<TEntity, SqlitePlaces> _fill;
    private readonly SqlitePlaces _places;

    public SqliteBulk(WorkbenchDb db, BulkTable table)
    {
        _database = ((SqliteConnection)db.Database.GetDbConnection()).Handle ?? throw new InvalidOperationException("The connection is closed.");
        var sql = $"INSERT INTO {table.Name} ({table.Columns}) VALUES ({string.Join(", ", table.Properties.Select(_ => "?"))})";
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(_database, sql, out _statement), _database);
        _places = new SqlitePlaces(_statement);
        _fill = SqliteFilling.Of<TEntity>(table.Properties);
    }

    public override void Add(TEntity row)
    {
        _fill(row, _places);
        var stepped = raw.sqlite3_step(_statement);
        var reset = raw.sqlite3_reset(_statement);
        if (stepped != raw.SQLITE_DONE) SqliteException.ThrowExceptionForRC(reset, _database);
    }

    public override void Dispose() => _statement.Dispose();
}

/// <summary>The code that fills a row's places, compiled from the model: value, conversion, place.</summary>
internal static class SqliteFilling
{
    public static Action<TEntity, SqlitePlaces> Of<TEntity>(IReadOnlyList<IProperty> properties)
    {
        var (row, places) = (Expression.Parameter(typeof(TEntity)), Expression.Parameter(typeof(SqlitePlaces)));
        return Expression.Lambda<Action<TEntity, SqlitePlaces>>(Expression.Block(properties.Select((property, index) => Fill(row, places, property, index + 1))), row, places).Compile();
    }

    private static Expression Fill(Expression row, Expression places, IProperty property, int place)
    {
        var value = Expression.Variable(property.ClrType);
        var empty = Expression.Call(places, nameof(SqlitePlaces.Empty), null, Expression.Constant(place));
        var held = Nullable.GetUnderlyingType(property.ClrType) is null ? (Expression)value : Expression.Property(value, "Value");
        var stored = property.GetRelationalTypeMapping().Converter is { } converter ? Expression.Invoke(converter.ConvertToProviderExpression, Same(held, converter.ModelClrType)) : held;
        var put = Expression.Call(places, nameof(SqlitePlaces.Put), null, Expression.Constant(place), stored);
        Expression fill = property.ClrType.IsValueType && held == value ? put
            : Expression.IfThenElse(Expression.Equal(value, Expression.Constant(null, property.ClrType)), empty, put);
        return Expression.Block([value], Expression.Assign(value, Expression.Property(row, property.PropertyInfo ?? throw new InvalidOperationException($"{property.Name} is no property of its class."))), fill);
    }

    private static Expression Same(Expression value, Type type) => value.Type == type ? value : Expression.Convert(value, type);
}

/// <summary>The places of a statement, filled as Microsoft.Data.Sqlite fills them.</summary>
internal sealed class SqlitePlaces(sqlite3_stmt statement)
{
    private const string Moment = "yyyy-MM-dd HH:mm:ss.FFFFFFF";

    private byte[] _text = new byte[4096];

    public void Empty(int place) => Check(raw.sqlite3_bind_null(statement, place));

    public void Put(int place, string value)
    {
        // An empty span has no address, and without one SQLite reads a null.
        if (value.Length == 0)
        {
            Check(raw.sqlite3_bind_text(statement, place, ""));
            return;
        }
        if (_text.Length < value.Length * 3) _text = new byte[value.Length * 3];
        Text(place, Encoding.UTF8.GetBytes(value, _text));
    }

    public void Put(int place, long value) => Check(raw.sqlite3_bind_int64(statement, place, value));

    public void Put(int place, int value) => Check(raw.sqlite3_bind_int64(statement, place, value));

    public void Put(int place, bool value) => Check(raw.sqlite3_bind_int64(statement, place, value ? 1 : 0));

    public void Put(int place, byte[] value) => Check(raw.sqlite3_bind_blob(statement, place, value));

    public void Put(int place, DateTime value)
    {
        // The sortable format is many times quicker than one spelt out.
        var whole = value.Ticks % TimeSpan.TicksPerSecond == 0;
        value.TryFormat(_text, out var written, whole ? "s" : Moment, CultureInfo.InvariantCulture);
        if (whole) _text["yyyy-MM-dd".Length] = (byte)' ';
        Text(place, written);
    }

    public void Put(int place, DateOnly value)
    {
        value.TryFormat(_text, out var written, "O", CultureInfo.InvariantCulture);
        Text(place, written);
    }

    public void Put(int place, Guid value)
    {
        value.TryFormat(_text, out var written, "D");
        Ascii.ToUpperInPlace(_text.AsSpan(0, written), out _);
        Text(place, written);
    }

    private void Text(int place, int length) => Check(raw.sqlite3_bind_text(statement, place, _text.AsSpan(0, length)));

    private static void Check(int code)
    {
        if (code != raw.SQLITE_OK) SqliteException.ThrowExceptionForRC(code, null);
    }
}
