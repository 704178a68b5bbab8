using System.CommandLine;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OneStop.Workbench.Data;
using OneStop.Workbench.Deadlines;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Platform.CommandLine;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Deadlines;

public sealed class DeadlineVerbTests : IDisposable
{
    private const string Header = "id,calendar,received,amount,unit,events\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("onestop-").FullName;

    private string Cases => Path.Combine(_folder, "cases.csv");

    private string Answers => Path.Combine(_folder, "answers.csv");

    public void Dispose() => TempFolder.Remove(_folder);

    [Fact]
    public async Task Answers_row_by_row_and_refused_questions_are_rows()
    {
        var (code, answers) = await Run("--at 2026-11-09T10:00",
            """
            a,default,2026-11-02T09:00,5,working-day,
            "b,1",default,2026-11-02T09:00:30,1,working-hour,
            c,default,2026-11-02T09:00,5,working-day,pause@2026-11-04T09:00
            d,default,2026-11-02T09:00,5,working-day,re-appoint@2026-11-06T16:00=2026-11-12T10:00;finish@2026-11-13T08:00
            e,default,2026-11-02T09:00,0,working-day,
            f,nowhere,2026-11-02T09:00,5,working-day,
            g,default,2026-11-09T09:00,,same-day,
            h,default,2026-11-02T09:00,99999999999999999999,calendar-day,
            i,default,2026-11-02T09:00,20,working-day,finish@2026-11-05T08:00
            """);

        Assert.Equal(ExitCode.Done, code);
        Assert.Equal(
            """
            id,state,due,original_due,verdict,steps,error
            a,running,2026-11-09T17:00,2026-11-09T17:00,due-today,received|first-day-excluded|count-working|skip-weekend|due,
            "b,1",running,2026-11-02T10:00,2026-11-02T10:00,overdue,received|count-hours|due,
            c,paused,,,,received|first-day-excluded|count-working|paused,
            d,finished,2026-11-12T10:00,2026-11-09T17:00,late,received|first-day-excluded|count-working|skip-weekend|re-appoint|due,
            e,refused,,,,,limit-not-positive
            f,refused,,,,,calendar-missing
            g,running,2026-11-09T17:00,2026-11-09T17:00,due-today,received|same-day-before-cut-off|due,
            h,refused,,,,,calendar-year-unknown
            i,finished,2026-12-01T17:00,2026-12-01T17:00,early,received|first-day-excluded|count-working|skip-weekend|skip-holiday|count-working|skip-weekend|due,

            """, answers);
    }

    [Theory]
    [InlineData("a,default,2026-11-02 09:00,5,working-day,")]
    [InlineData("a,default,2026-13-02T09:00,5,working-day,")]
    [InlineData("a,default,2026-02-29T09:00,5,working-day,")]
    [InlineData("a,default,2026-11-02T24:00,5,working-day,")]
    [InlineData("a,default,2026-11-02T09:00Z,5,working-day,")]
    [InlineData("a,default,,5,working-day,")]
    [InlineData("a,default,2026-11-02T09:00,five,working-day,")]
    [InlineData("a,default,2026-11-02T09:00,1.5,working-day,")]
    [InlineData("a,default,2026-11-02T09:00,,working-day,")]
    [InlineData("a,default,2026-11-02T09:00,5,days,")]
    [InlineData("a,default,2026-11-02T09:00,5,,")]
    [InlineData("a,default,2026-11-02T09:00,5,working-day")]
    [InlineData("a,default,2026-11-02T09:00,5,working-day,halt@2026-11-04T09:00")]
    [InlineData("a,default,2026-11-02T09:00,5,working-day,pause")]
    [InlineData("a,default,2026-11-02T09:00,5,working-day,pause@tomorrow")]
    [InlineData("a,default,2026-11-02T09:00,5,working-day,re-appoint@2026-11-04T09:00")]
    [InlineData("a,default,2026-11-02T09:00,5,working-day,re-appoint@2026-11-04T09:00=")]
    [InlineData("\"a,default,2026-11-02T09:00,5,working-day,")]
    public async Task A_row_that_cannot_be_understood_leaves_nothing_behind(string row)
    {
        await File.WriteAllTextAsync(Answers, "yesterday's", TestContext.Current.CancellationToken);
        var (code, answers) = await Run("", $"ok,default,2026-11-02T09:00,5,working-day,\n{row}");
        Assert.Equal(ExitCode.Refused, code);
        Assert.Equal("yesterday's", answers);
        Assert.Equal(2, Directory.GetFiles(_folder, "*.csv*").Length);
    }

    [Fact]
    public async Task Spaces_quotes_line_breaks_seconds_and_the_order_of_columns_do_not_matter()
    {
        const string file = "\uFEFFunit, events ,id,amount,received,calendar,remark\r\n"
            + "working-day,\" pause @ 2026-11-03T09:00 ; resume@2026-11-04T09:00; \",\"a \"\"1\"\",\nb\", 5 ,2026-11-02T09:00:59,\" default \",nothing\r\n"
            + "   \r\n"
            + "same-day,,c,whatever,2026-11-02T15:00:00,default,\r\n"
            + "same-day,,d,-7,2026-11-02T15:00:01,default,";
        await File.WriteAllTextAsync(Cases, file, TestContext.Current.CancellationToken);
        Assert.Equal(ExitCode.Done, await Run($"deadline --in {Cases} --out {Answers} --at 2026-11-02T16:00:30"));
        Assert.Equal(
            """"
            id,state,due,original_due,verdict,steps,error
            "a ""1"",
            b",running,2026-11-10T17:00,2026-11-10T17:00,in-time,received|first-day-excluded|paused|count-working|skip-weekend|due,
            c,running,2026-11-02T17:00,2026-11-02T17:00,due-today,received|same-day-before-cut-off|due,
            d,running,2026-11-03T17:00,2026-11-03T17:00,due-soon,received|same-day-after-cut-off|due,

            """", (await File.ReadAllTextAsync(Answers, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("a,default,2026-11-02T09:00,-2,working-day,", "limit-not-positive")]
    [InlineData("a,,2026-11-02T09:00,5,working-day,", "calendar-missing")]
    [InlineData("a,elsewhere,2026-11-02T09:00,5,working-day,", "calendar-missing")]
    public async Task A_case_that_the_clock_refuses_is_a_row_of_the_answers(string row, string error)
    {
        var (code, answers) = await Run("", $"{row}\nbehind,default,2026-11-02T09:00,1,working-day,");
        Assert.Equal(ExitCode.Done, code);
        Assert.Equal($"a,refused,,,,,{error}", answers.Split('\n')[1]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("id,calendar,received,amount,unit\n")]
    [InlineData("id;calendar;received;amount;unit;events\n")]
    public async Task Without_its_columns_a_file_is_refused_and_nothing_left_behind(string file)
    {
        await File.WriteAllTextAsync(Cases, file, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Answers, "yesterday's", TestContext.Current.CancellationToken);
        Assert.Equal(ExitCode.Refused, await Run($"deadline --in {Cases} --out {Answers}"));
        Assert.Equal("yesterday's", await File.ReadAllTextAsync(Answers, TestContext.Current.CancellationToken));
        Assert.Equal(2, Directory.GetFiles(_folder, "*.csv*").Length);
    }

    [Fact]
    public async Task Another_encoding_is_refused()
    {
        await File.WriteAllBytesAsync(Cases, [.. System.Text.Encoding.UTF8.GetBytes(Header), 0xE1, 0xBA, (byte)',', (byte)'\n'], TestContext.Current.CancellationToken);
        Assert.Equal(ExitCode.Refused, await Run($"deadline --in {Cases} --out {Answers}"));
        Assert.False(File.Exists(Answers));
    }

    [Fact]
    public async Task A_file_without_its_header_is_refused()
    {
        await File.WriteAllTextAsync(Cases, "a,default,2026-11-02T09:00,5,working-day,\n", TestContext.Current.CancellationToken);
        Assert.Equal(ExitCode.Refused, await Run($"deadline --in {Cases} --out {Answers}"));
        Assert.False(File.Exists(Answers));
    }

    [Theory]
    [InlineData("deadline")]
    [InlineData("deadline --in /nowhere.csv --out /tmp/x.csv")]
    [InlineData("deadline --in CASES --out /nowhere/x.csv")]
    [InlineData("deadline --in CASES --out ANSWERS --at tomorrow")]
    [InlineData("deadline --in CASES --out ANSWERS --loud")]
    public async Task Wrong_usage(string arguments)
    {
        await File.WriteAllTextAsync(Cases, Header, TestContext.Current.CancellationToken);
        Assert.Equal(ExitCode.Usage, await Run(arguments.Replace("CASES", Cases).Replace("ANSWERS", Answers)));
    }

    private async Task<(int Code, string Answers)> Run(string more, string rows)
    {
        await File.WriteAllTextAsync(Cases, Header + rows.ReplaceLineEndings("\r\n"), TestContext.Current.CancellationToken);
        var code = await Run($"deadline --in {Cases} --out {Answers} {more}");
        return (code, (await File.ReadAllTextAsync(Answers, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n"));
    }

    private Task<int> Run(string arguments) => CommandLine.Run(
        arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries), _ => Build(), (_, _) => Task.FromResult(ExitCode.Done), host => [DeadlineVerb.Create(host)]);

    private WebApplication Build()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration["Database:ConnectionString"] = $"Data Source={Path.Combine(_folder, "test.db")};Pooling=False";
        builder.Logging.ClearProviders();
        builder.AddPlatform();
        builder.AddData();
        builder.AddStaff();
        builder.AddDeadlines();
        builder.Services.AddSingleton<ISchema, Created>();
        return builder.Build();
    }

    private sealed class Created(IDbContextFactory<WorkbenchDb> contexts) : ISchema
    {
        public async Task Migrate(CancellationToken cancellation)
        {
            await using var db = await contexts.CreateDbContextAsync(cancellation);
            await db.Database.EnsureCreatedAsync(cancellation);
        }
    }
}
