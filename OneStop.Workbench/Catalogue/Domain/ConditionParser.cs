using System.Globalization;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Catalogue.Domain;

/// <summary>Recursive descent: <c>||</c> binds weakest, then <c>&amp;&amp;</c>, then one comparison, then <c>!</c>.</summary>
internal sealed class ConditionParser
{
    private const int Deepest = 100;
    private readonly IReadOnlyList<Token> _tokens;
    private int _at;
    private int _depth;
    private Refusal? _refusal;

    private ConditionParser(IReadOnlyList<Token> tokens) => _tokens = tokens;

    private Token Here => _tokens[_at];

    public static Outcome<ConditionNode> Parse(string text)
    {
        var tokens = ConditionTokens.Of(text);
        if (tokens.Refused) return tokens.Refusal;
        var parser = new ConditionParser(tokens.Value);
        var node = parser.Either();
        if (parser._refusal is null && parser.Here.Kind != TokenKind.End) parser.Refuse(parser.Here);
        return parser._refusal is { } refusal ? refusal : node;
    }

    private ConditionNode Either()
    {
        if (++_depth > Deepest) return Refuse("condition-too-deep", Here.Position);
        var left = Both();
        while (Take("||")) left = new OrNode(left, Both());
        _depth--;
        return left;
    }

    private ConditionNode Both()
    {
        var left = Compared();
        while (Take("&&")) left = new AndNode(left, Compared());
        return left;
    }

    private ConditionNode Compared()
    {
        var left = Single();
        if (Here is not { Kind: TokenKind.Sign, Text: "==" or "!=" or "<" or "<=" or ">" or ">=" } sign) return left;
        _at++;
        return new CompareNode(left, sign.Text, Single());
    }

    private ConditionNode Single()
    {
        var token = Here;
        if (_refusal is not null) return new LiteralNode(ConditionValue.Empty, token.Position);
        if (Take("!"))
        {
            if (++_depth > Deepest) return Refuse("condition-too-deep", token.Position);
            var inner = Single();
            _depth--;
            return new NotNode(inner, token.Position);
        }
        if (Take("("))
        {
            var inner = Either();
            Expect(")");
            return inner;
        }
        if (Take("-")) return Here.Kind == TokenKind.Number ? Number(Here, -1) : Refuse(Here);
        switch (token.Kind)
        {
            case TokenKind.Text:
                _at++;
                return new LiteralNode(ConditionValue.Of(token.Text), token.Position);
            case TokenKind.Number:
                return Number(token, 1);
            case TokenKind.Name:
                _at++;
                return Name(token);
            default:
                return Refuse(token);
        }
    }

    private ConditionNode Number(Token token, int sign)
    {
        if (!decimal.TryParse(token.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return Refuse(token);
        _at++;
        return new LiteralNode(ConditionValue.Of(sign * number), token.Position);
    }

    private ConditionNode Name(Token token)
    {
        if (Take("(")) return Function(token);
        return token.Text switch
        {
            "true" => new LiteralNode(ConditionValue.Of(true), token.Position),
            "false" => new LiteralNode(ConditionValue.Of(false), token.Position),
            "today" => new TodayNode(token.Position),
            var name when name.EndsWith('.') || name.Count(c => c == '.') > 1 => Refuse(token),
            var name => new NameNode(name, token.Position),
        };
    }

    private ConditionNode Function(Token token)
    {
        if (!CallNode.Known.TryGetValue(token.Text, out var expected)) return Refuse("condition-unknown-function", token.Text, token.Position);
        var arguments = new List<ConditionNode>();
        if (Here.Text != ")" || Here.Kind != TokenKind.Sign)
        {
            do arguments.Add(Either());
            while (Take(","));
        }
        Expect(")");
        if (arguments.Count != expected) return Refuse("condition-arguments", token.Text, expected, token.Position);
        var rows = token.Text is "count" or "sum";
        if (rows && (arguments[0] is not NameNode key || (token.Text == "sum" && key.Field is null)))
            return Refuse("condition-needs-field", token.Text, token.Position);
        return new CallNode(token.Text, arguments, token.Position);
    }

    private bool Take(string sign)
    {
        if (Here.Kind != TokenKind.Sign || Here.Text != sign) return false;
        _at++;
        return true;
    }

    private void Expect(string sign)
    {
        if (!Take(sign)) Refuse(Here);
    }

    private LiteralNode Refuse(Token token) => token.Kind == TokenKind.End
        ? Refuse("condition-ends-early", token.Position)
        : Refuse("condition-unexpected", token.Text, token.Position);

    private LiteralNode Refuse(string code, params object[] arguments)
    {
        _refusal ??= new Refusal(code, arguments);
        return new LiteralNode(ConditionValue.Empty, 0);
    }
}
