using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using OneStop.Workbench.People.Domain;

namespace OneStop.Workbench.Tests.People;

public class CardTextTests
{
    private const string Card2021 = "010203000001|063000001|Nguyễn Văn Mẫu|15082003|Nam|Thôn Mẫu, Bản Qua, Bát Xát, Lào Cai|08052024";
    private const string Card2024 = "020190000002||Trần Thị Thử|30121990|Nữ|Số 1, Tam Thanh, Lạng Sơn, Lạng Sơn|01082024||||";

    [Fact]
    public void A_card_of_the_old_kind()
    {
        var card = CardText.Parse(Card2021).Value;
        Assert.Equal("010203000001", card.Number.Digits);
        Assert.Equal("063000001", card.OldNumber);
        Assert.Equal("Nguyễn Văn Mẫu", card.Name);
        Assert.Equal("2003-08-15", card.BirthDate?.Iso);
        Assert.Equal(Sex.Male, card.Sex);
        Assert.Equal("Thôn Mẫu, Bản Qua, Bát Xát, Lào Cai", card.Address);
        Assert.Equal(new DateOnly(2024, 5, 8), card.Issued);
        Assert.Empty(card.Doubts);
    }

    [Fact]
    public void A_card_of_2024_without_old_number_and_with_empty_ends()
    {
        var card = CardText.Parse(Card2024).Value;
        Assert.Null(card.OldNumber);
        Assert.Equal("Trần Thị Thử", card.Name);
        Assert.Equal(Sex.Female, card.Sex);
        Assert.Equal(new DateOnly(2024, 8, 1), card.Issued);
        Assert.Empty(card.Doubts);
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\n")]
    [InlineData("\t")]
    [InlineData("\0rest of a buffer|||")]
    [InlineData("||||")]
    public void Scanner_endings_change_nothing(string ending) =>
        Assert.Equivalent(CardText.Parse(Card2021).Value, CardText.Parse(Card2021 + ending).Value);

    [Fact]
    public void Six_parts_without_a_place_for_the_old_number()
    {
        var card = CardText.Parse("010190123456|Giàng Thị Mẫu|12031990|Nữ|Thôn Mẫu, Bản Qua, Bát Xát, Lào Cai|08052024").Value;
        Assert.Equal(("Giàng Thị Mẫu", "1990-03-12", Sex.Female), (card.Name, card.BirthDate?.Iso, card.Sex));
    }

    [Theory]
    [InlineData("1950", "1950", DatePrecision.Year)]
    [InlineData("00001950", "1950", DatePrecision.Year)]
    [InlineData("00031950", "1950-03", DatePrecision.Month)]
    [InlineData("12031950", "1950-03-12", DatePrecision.Day)]
    [InlineData("12/03/1950", "1950-03-12", DatePrecision.Day)]
    public void Birth_dates_may_be_partly_unknown(string printed, string iso, DatePrecision precision)
    {
        var card = CardText.Parse($"010150000001||Lý Mẩy Ví Dụ|{printed}|Nữ|Thôn Mẫu, Bản Qua, Bát Xát, Lào Cai|08052024").Value;
        Assert.Equal((iso, precision), (card.BirthDate?.Iso, card.BirthDate?.Precision));
        Assert.Empty(card.Doubts);
    }

    [Fact]
    public void An_unreadable_birth_date_is_a_doubt_not_a_refusal()
    {
        var card = CardText.Parse("010150000001||Lý Mẩy Ví Dụ|31021950|Nữ|Thôn Mẫu, Bản Qua, Bát Xát, Lào Cai|08052024").Value;
        Assert.Null(card.BirthDate);
        Assert.Contains(card.Doubts, doubt => doubt.Code == "card-birth-date");
    }

    [Theory]
    [InlineData("", "card-empty")]
    [InlineData(" \r\n", "card-empty")]
    [InlineData("https://example.vn/q?a=010203000001|1|2|3|4|5", "card-web-address")]
    [InlineData("HTTP://EXAMPLE.VN", "card-web-address")]
    [InlineData("GD4101234567890|4e677579|15/08/2003|1|Xa|41 - 001|01/01/2024|-|08/01/2024|abc|$", "card-health-insurance")]
    [InlineData("1234567890|4e677579e1bb856e|15/08/2003|1|||", "card-health-insurance")]
    [InlineData("H38.02683-261123-0001", "card-dossier-number")]
    [InlineData("010203000001", "card-not-a-card")]
    [InlineData("010203000001|063000001|Nguyễn Văn Mẫu", "card-parts")]
    [InlineData("010203000001|1|2|3|4|5|6|7|8|9|10|11", "card-parts")]
    [InlineData("010203|063000001|Nguyễn Văn Mẫu|15082003|Nam|Lào Cai|08052024", "identity-length")]
    [InlineData("abc|063000001|Nguyễn Văn Mẫu|15082003|Nam|Lào Cai|08052024", "identity-not-digits")]
    public void What_is_no_card_is_refused_with_its_reason(string text, string code) =>
        Assert.Equal(code, CardText.Parse(text).Refusal?.Code);

    [Theory]
    [InlineData("010203000001|063000001|Nguy?n V?n M?u|15082003|Nam|Th?n M?u, B?n Qua, B?t X?t, L?o Cai|08052024")]
    [InlineData("010203000001|063000001|Nguyeexn Vawn Maaxu|15082003|Nam|Thoon Maaxu, Barn Qua, Bast Xast, Laof Cai|08052024")]
    [InlineData("010103000001|063000001|Dương Thị Mẫu|15082003|Nuwx|Thôn Mẫu, Bản Qua, Bát Xát, Lào Cai|08052024")]
    [InlineData("010203000001|063000001|Nguye64n Va8n Ma64u|15082003|Nam|Tho6n Ma64u, Ba3n Qua|08052024")]
    [InlineData("đăđâđêđđđđđă|063000001|Nguyễn Văn Mẫu|15082003|Nam|Lào Cai|08052024")]
    public void A_vietnamese_keyboard_mangles_letters_but_the_number_is_kept(string text)
    {
        var card = CardText.Parse(text).Value;
        Assert.Equal(12, card.Number.Digits.Length);
        Assert.Contains(card.Doubts, doubt => doubt.Code == "card-mangled");
        Assert.Null(card.Name);
        Assert.Null(card.Address);
    }

    [Fact]
    public void Text_without_any_mark_is_kept_and_doubted()
    {
        var card = CardText.Parse("010203000001||Nguyen Van Mau|15082003|Nam|Ban Qua, Bat Xat, Lao Cai|08052024").Value;
        Assert.Equal("Nguyen Van Mau", card.Name);
        Assert.Equal("card-without-marks", Assert.Single(card.Doubts).Code);
    }

    [Theory]
    [InlineData("Giàng A Páo")]
    [InlineData("Lý Mẩy Khé")]
    [InlineData("Sùng Seo Wảng")]
    [InlineData("Y Ví Dụ")]
    public void Names_of_all_peoples_pass(string name) =>
        Assert.Empty(CardText.Parse($"010203000001||{name}|15082003|Nam|Thôn Mẫu, Bản Qua, Bát Xát, Lào Cai|08052024").Value.Doubts);

    [Fact]
    public void Decomposed_text_becomes_composed()
    {
        var card = CardText.Parse(Card2021.Normalize(NormalizationForm.FormD)).Value;
        Assert.Equal("Nguyễn Văn Mẫu", card.Name);
        Assert.True(card.Address!.IsNormalized(NormalizationForm.FormC));
    }

    [Fact]
    public void The_number_is_checked_against_what_is_printed()
    {
        var card = CardText.Parse("010203000001||Nguyễn Văn Mẫu|15082004|Nữ|Thôn Mẫu, Bản Qua, Bát Xát, Lào Cai|08052024").Value;
        Assert.Equal(["identity-sex-differs", "identity-year-differs"], card.Doubts.Select(doubt => doubt.Code));
    }

    [Property(MaxTest = 1000)]
    public Property Generated_cards_read_back_whatever_their_ending() => Prop.ForAll(Cards().ToArbitrary(), made =>
    {
        var card = CardText.Parse(made.Text).Value;
        return card.Number.Digits == made.Number && card.Name == made.Name && card.BirthDate?.Iso == made.Birth && card.Address == made.Address && card.Doubts.Count == 0;
    });

    /// <summary>What a Vietnamese keyboard makes of the letters never costs the number, and is always said.</summary>
    [Property(MaxTest = 1000)]
    public Property Mangled_cards_keep_their_number_and_say_so() => Prop.ForAll(Cards().ToArbitrary(), Gen.Elements("telex", "vni", "marks", "question").ToArbitrary(), (made, way) =>
    {
        var parts = made.Text.TrimEnd('\r', '\n', '\t', '\0', '|').Split('|');
        parts[2] = Mangled(parts[2], way);
        parts[5] = Mangled(parts[5], way);
        var card = CardText.Parse(string.Join('|', parts)).Value;
        return card.Number.Digits == made.Number && card.Doubts.Any(doubt => doubt.Code is "card-mangled" or "card-without-marks") && card.Name != made.Name;
    });

    private static string Mangled(string text, string way) => string.Concat(text.Normalize(NormalizationForm.FormD).Select(character => (way, character) switch
    {
        ("telex", 'đ') => "dd",
        ("telex", 'Đ') => "Dd",
        ("telex", '\u0300') => "f",
        ("telex", '\u0301') => "s",
        ("telex", '\u0309') => "r",
        ("telex", '\u0303') => "x",
        ("telex", '\u0323') => "j",
        ("telex", '\u0306' or '\u031B') => "w",
        ("telex", '\u0302') => "w",
        ("vni", 'đ' or 'Đ') => "d9",
        ("vni", '\u0300') => "2",
        ("vni", '\u0301') => "1",
        ("vni", '\u0309') => "3",
        ("vni", '\u0303') => "4",
        ("vni", '\u0323') => "5",
        ("vni", '\u0302') => "6",
        ("vni", '\u0306' or '\u031B') => "8",
        ("question", _) when character > 'z' => "?",
        (_, 'đ') => "d",
        (_, 'Đ') => "D",
        _ => System.Globalization.CharUnicodeInfo.GetUnicodeCategory(character) == System.Globalization.UnicodeCategory.NonSpacingMark ? "" : character.ToString(),
    }));

    [Property]
    public bool No_text_throws(string? text)
    {
        _ = CardText.Parse(text);
        _ = CardText.Parse($"010203000001|{text}|{text}|{text}|{text}|{text}");
        return true;
    }

    private sealed record Made(string Text, string Number, string Name, string Birth, string Address);

    private static Gen<Made> Cards() =>
        from year in Gen.Choose(1930, 2026)
        from month in Gen.Choose(0, 12)
        from day in Gen.Choose(0, 28)
        from male in Gen.Elements(true, false)
        from serial in Gen.Choose(0, 999_999)
        from family in Gen.Elements("Nguyễn", "Giàng", "Lò", "Đặng", "Hoàng", "Vàng")
        from middle in Gen.Elements("Văn", "Thị", "A", "Seo", "Mẩy")
        from given in Gen.Elements("Mẫu", "Thử", "Ổn", "Ẩm", "Wảng", "Pao")
        from old in Gen.Elements("", "063000001")
        from ending in Gen.Elements("", "\r", "\r\n", "\t", "|", "||||", "\0")
        let known = month == 0 ? 0 : day
        let number = $"0{(male ? "10" : "20")}{(year < 2000 ? 0 : 2) + (male ? 0 : 1)}{year % 100:00}{serial:000000}"
        let birth = PartialDate.Of(year, month, known).Value
        let name = $"{family} {middle} {given}"
        let address = "Thôn Mẫu, Bản Qua, Bát Xát, Lào Cai"
        select new Made($"{number}|{old}|{name}|{known:00}{month:00}{year}|{(male ? "Nam" : "Nữ")}|{address}|08052024{ending}", number, name, birth.Iso, address);
}
