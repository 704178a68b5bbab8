using System.Globalization;
using System.Resources;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using OneStop.Workbench.Deadlines;
using OneStop.Workbench.Deadlines.Domain;
using static OneStop.Workbench.Tests.Deadlines.Office;

namespace OneStop.Workbench.Tests.Deadlines;

public sealed class ExplanationTests : IDisposable
{
    private readonly CultureInfo _before = CultureInfo.CurrentUICulture;
    private readonly Explanation _explanation;

    public ExplanationTests()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("vi-VN");
        var services = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider();
        _explanation = new(services.GetRequiredService<IStringLocalizer<DeadlinesText>>());
    }

    public void Dispose() => CultureInfo.CurrentUICulture = _before;

    [Fact]
    public void Reads_as_a_counter_would_say_it() => Assert.Equal(
        [
            "Nhận hồ sơ lúc 22:10 Thứ Sáu, 20/11/2026.",
            "22:10 Thứ Sáu, 20/11/2026 ngoài giờ làm việc nên thời hạn tính từ 07:30 Thứ Hai, 23/11/2026.",
            "Ngày nhận (Thứ Hai, 23/11/2026) không tính vào thời hạn.",
            "Không tính Thứ Ba, 24/11/2026: Ngày Văn hóa Việt Nam 24/11 (Nghị quyết 28/2026/QH16).",
            "Từ Thứ Tư, 25/11/2026 đến Thứ Ba, 01/12/2026: 5 ngày làm việc.",
            "Không tính Thứ Bảy, 28/11/2026 và Chủ Nhật, 29/11/2026: ngày nghỉ hằng tuần.",
            "Hẹn trả kết quả chậm nhất lúc 17:00 Thứ Ba, 01/12/2026.",
        ],
        _explanation.Sentences(Ask("5 wd", "2026-11-20T22:10")));

    [Theory]
    [InlineData("5 wd", "2026-11-02T09:00", "", "received|first-day-excluded|count-working|skip-weekend|due")]
    [InlineData("3 wd", "2026-08-20T09:00", "", "received|first-day-excluded|count-working|make-up-day|skip-weekend|count-working|due")]
    [InlineData("1 wd", "2026-08-28T09:00", "", "received|first-day-excluded|skip-weekend|skip-swap|skip-holiday|skip-holiday|count-working|due")]
    [InlineData("2 wd", "2027-02-03T09:00", "", "received|first-day-excluded|skip-holiday|skip-weekend|skip-holiday|skip-holiday|count-working|unconfirmed-holiday|unconfirmed-holiday|unconfirmed-holiday|due")]
    [InlineData("5 cd", "2026-11-02T09:00", "", "received|first-day-excluded|count-calendar|roll-forward|skip-weekend|due")]
    [InlineData("1 mo", "2026-11-02T09:00", "", "received|month-target|count-calendar|due")]
    [InlineData("4 wh", "2026-11-02T09:00", "", "received|count-hours|due")]
    [InlineData("same-day", "2026-11-02T09:00", "", "received|same-day-before-cut-off|due")]
    [InlineData("same-day", "2026-11-06T16:00", "", "received|same-day-after-cut-off|skip-weekend|due")]
    [InlineData("5 wd", "2026-11-02T09:00", "pause@2026-11-04T09:00; resume@2026-11-06T15:00", "received|first-day-excluded|count-working|paused|count-working|skip-weekend|due")]
    [InlineData("5 wd", "2026-11-02T09:00", "pause@2026-11-04T09:00", "received|first-day-excluded|count-working|paused")]
    [InlineData("3 wd", "2026-11-02T09:00", "supplement@2026-11-04T09:00; restart@2026-11-11T10:00", "received|first-day-excluded|count-working|supplement|restart|first-day-excluded|count-working|skip-weekend|due")]
    [InlineData("1 wd", "2026-11-02T09:00", "pause@2026-11-04T09:00", "received|first-day-excluded|count-working|too-late-to-stop|due")]
    [InlineData("5 wd", "2026-11-02T09:00", "re-appoint@2026-11-06T16:00=2026-11-12T10:00", "received|first-day-excluded|count-working|skip-weekend|re-appoint|due")]
    public void Steps(string limit, string received, string history, string codes)
    {
        var answer = Ask(limit, received, history);
        Assert.Equal(codes, string.Join('|', answer.Steps.Select(step => step.Code)));
    }

    [Theory]
    [InlineData("vi-VN")]
    [InlineData("en-GB")]
    public void Every_rule_has_words_in_both_languages_and_says_all_its_arguments(string culture)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        var random = new RandomCases(5);
        var said = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < 100; i++)
        {
            var content = random.Calendar();
            var calendar = WorkingCalendar.Create("thử", 1, content).Value;
            for (var j = 0; j < 30; j++)
            {
                var received = random.Moment(content);
                var answer = DeadlineClock.Compute(calendar, random.Limit(), received, random.History(received), j % 3 == 0 ? [new(10, "Nghị định mẫu")] : []);
                var sentences = _explanation.Sentences(answer);
                Assert.All(sentences, sentence => Assert.DoesNotMatch(@"\{\d|Step\.|^\s*$", sentence));
                said.UnionWith(answer.Steps.Select(step => step.Code));
            }
        }
        var rules = typeof(Rule).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetValue(null)!);
        Assert.Empty(rules.Except(said, StringComparer.Ordinal));
    }

    [Fact]
    public void Both_languages_have_the_same_keys()
    {
        var texts = new ResourceManager(typeof(DeadlinesText));
        var vietnamese = Keys(texts, CultureInfo.InvariantCulture);
        Assert.Equal(vietnamese, Keys(texts, CultureInfo.GetCultureInfo("en")));
    }

    private static SortedSet<string> Keys(ResourceManager texts, CultureInfo culture) =>
        [.. texts.GetResourceSet(culture, createIfNotExists: true, tryParents: false)!.Cast<System.Collections.DictionaryEntry>().Select(entry => (string)entry.Key)];
}
