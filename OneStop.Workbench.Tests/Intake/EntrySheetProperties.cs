using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using OneStop.Workbench.Intake.Domain;

namespace OneStop.Workbench.Tests.Intake;

/// <summary>Batches may be repeated, delayed and mixed: the sheet is the same.</summary>
public class EntrySheetProperties
{
    [Property(MaxTest = 300)]
    public Property Order_and_repetition_change_nothing() => Prop.ForAll(
        (from entries in Entries() from orders in Gen.Shuffle(entries) from repeated in Gen.SubListOf(entries) select (entries, shuffled: orders.ToArray(), repeated: repeated.ToArray())).ToArbitrary(),
        made => Same(new EntrySheet(made.entries), new EntrySheet(made.shuffled.Concat(made.repeated))));

    [Property(MaxTest = 300)]
    public Property The_last_input_of_a_single_pen_wins() => Prop.ForAll(
        Gen.ListOf(Gen.Elements("n", "ng", "nguyễn", "", "Nguyễn Văn Mẫu")).Where(texts => texts.Count > 0).ToArbitrary(),
        texts =>
        {
            var entries = texts.Select((text, at) => new Entry("applicant.name", text, "pen", at + 1)).Reverse();
            return new EntrySheet(entries)["applicant.name"] == texts[^1];
        });

    [Property(MaxTest = 300)]
    public Property Two_halves_folded_apart_make_the_whole() => Prop.ForAll(
        (from entries in Entries() from cut in Gen.Choose(0, entries.Length) select (entries, cut)).ToArbitrary(),
        made =>
        {
            var first = new EntrySheet(made.entries[..made.cut]);
            var second = new EntrySheet(made.entries[made.cut..]);
            return Same(new EntrySheet(made.entries), new EntrySheet(second.Entries.Concat(first.Entries)));
        });

    [Fact]
    public void Text_becomes_composed_at_the_boundary()
    {
        var sheet = new EntrySheet([new("applicant.name", "Ổn Ẩm".Normalize(System.Text.NormalizationForm.FormD), "pen", 1)]);
        Assert.Equal("Ổn Ẩm", sheet["applicant.name"]);
    }

    [Theory]
    [InlineData("", "pen", 1)]
    [InlineData("a b", "pen", 1)]
    [InlineData("applicant.name'", "pen", 1)]
    [InlineData("applicant.name", "", 1)]
    [InlineData("applicant.name", "pen", 0)]
    public void What_no_page_of_ours_sends_is_not_allowed(string field, string pen, long sequence) =>
        Assert.False(EntryLimits.Allows(new(field, "x", pen, sequence)));

    private static bool Same(EntrySheet left, EntrySheet right) => left.Entries.ToHashSet().SetEquals(right.Entries);

    private static Gen<Entry[]> Entries() =>
        Gen.ArrayOf(
            from field in Gen.Elements("applicant.name", "applicant.phone", "form.child.name")
            from pen in Gen.Elements("a", "b", "desk")
            from sequence in Gen.Choose(1, 9)
            // One pen numbers each input once: the same number is the same text.
            select new Entry(field, $"{pen}{sequence}", pen, sequence));
}
