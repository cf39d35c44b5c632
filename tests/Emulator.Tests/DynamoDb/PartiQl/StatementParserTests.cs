using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.PartiQl;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Tests.DynamoDb.PartiQl;

/// <summary>What the parser makes of statements, and what it refuses in whose words.</summary>
public sealed class StatementParserTests
{
    private const string Malformed = "Statement wasn't well formed, can't be processed: ";

    [Fact]
    public void Reads_all_kinds_of_values()
    {
        var insert = Assert.IsType<Statement.Insert>(StatementParser.Parse(
            "insert into \"my.table\" value {'t': 'it''s', 'n': -1.5e3, 'yes': true, 'no': FALSE, 'nil': null, 'l': [1, 'a', []], 'm': {'x': {'y': 2}}, 'b': ?, 'ss': <<'a', 'b'>>, 'ns': <<1, 2.0>>};",
            [AttributeValue.Of([1, 2])]));
        Assert.Equal("my.table", insert.Table);
        var item = insert.Item;
        Assert.Equal("it's", item["t"].Text);
        Assert.Equal("-1500", item["n"].Number.ToString());
        Assert.True(item["yes"].Flag);
        Assert.False(item["no"].Flag);
        Assert.Equal(AttributeType.NULL, item["nil"].Type);
        Assert.Equal("{L:[{N:1},{S:a},{L:[]}]}", item["l"].ToString());
        Assert.Equal("2", item["m"].Map["x"].Map["y"].Number.ToString());
        Assert.Equal([1, 2], item["b"].Binary);
        Assert.Equal(["a", "b"], item["ss"].Texts);
        Assert.Equal(["1", "2"], item["ns"].Numbers.Select(number => number.ToString()));
    }

    [Fact]
    public void Binds_not_before_and_before_or()
    {
        var select = Assert.IsType<Statement.Select>(StatementParser.Parse("SELECT a.b[3].\"c d\", e FROM t.\"i\" WHERE NOT a = 1 AND b <> 2 OR c != 3 -- end", []));
        var or = Assert.IsType<Term.Binary>(select.Where);
        Assert.Equal("OR", or.Symbol);
        var and = Assert.IsType<Term.Binary>(or.Left);
        Assert.Equal("AND", and.Symbol);
        Assert.IsType<Term.Negation>(and.Left);
        Assert.Equal("<>", Assert.IsType<Term.Binary>(or.Right).Symbol);
        Assert.Equal("i", select.Index);
        Assert.Equal(["a b [3] c d", "e"], (select.Paths ?? []).Select(path => string.Join(' ', path.Elements)));
    }

    [Theory]
    [InlineData("SLECT * FROM t", "Expected data manipulation")]
    [InlineData("SELECT * FROM t WHERE", "Unexpected term")]
    [InlineData("SELECT * FROM t WHERE;", "Unexpected term")]
    [InlineData("UPDATE t SET a = 1 WHERE", "Unexpected term")]
    [InlineData("SELECT * FROM t WHERE NOT", "Unexpected term")]
    [InlineData("SELECT * FROM t WHERE (", "Unexpected term")]
    [InlineData("SELECT * FROM t WHERE p = 'a' AND", "Missing right-hand side expression of infix operator")]
    [InlineData("SELECT * FROM t WHERE p = 'a' OR", "Missing right-hand side expression of infix operator")]
    [InlineData("SELECT * FROM t WHERE ORDER BY p", "Unexpected keyword")]
    [InlineData("SELECT * FROM t WHERE p = 'a' AND x IS FOO", "Expected type name")]
    [InlineData("SELECT * FROM t WHERE IS NULL", "Unexpected operator")]
    [InlineData("SELECT * FROM t WHERE p = LIKE", "Unexpected operator")]
    [InlineData("DELETE FROM", "Expected identifier for simple path")]
    [InlineData("DELETE FROM WHERE p = 'a'", "Expected identifier for simple path")]
    [InlineData("SELECT * FROM", "Unexpected term")]
    [InlineData("SELECT * FROM t WHERE p = 1 foo", "Unexpected token after expression")]
    [InlineData("SELECT * FROM t WHERE p = 1 e5", "Unexpected token after expression")]
    [InlineData("SELECT * FROM t WHERE p = 1)", "Unexpected token after expression")]
    [InlineData("INSERT INTO t VALUE {'p': 1} foo", "Unexpected token after expression")]
    [InlineData("INSERT INTO t x VALUE {'p': 1}", "Unexpected token after expression")]
    [InlineData("DELETE FROM t WHERE p = 1 ORDER BY p", "Unexpected token after expression")]
    [InlineData("SELECT * FROM t ORDER BY p WHERE p = 1", "Unexpected token after expression")]
    [InlineData("FROM t SET c = 1 WHERE p = 'a'", "Unexpected token after expression")]
    [InlineData("SELECT * FROM t WHERE p = 1e2147483648", "")]
    [InlineData("SELECT * FROM t WHERE p = 1.5e-2147483647", "")]
    [InlineData("SELECT * FROM t WHERE p = 1 # note", "")]
    [InlineData("SELECT * FROM t WHERE p = 1 /* note", "")]
    public void Says_what_is_not_well_formed(string statement, string detail) => Assert.Equal(Malformed + detail, ErrorOf(statement));

    [Theory]
    [InlineData("SELECT * FROM t x WHERE p = 'a'", "Aliasing is not supported")]
    [InlineData("SELECT * FROM t AS x WHERE p = 'a'", "Aliasing is not supported")]
    [InlineData("UPDATE t x SET a = 3 WHERE p = 'a'", "Aliasing is not supported")]
    [InlineData("DELETE FROM t x WHERE p = 'a'", "Aliasing is not supported")]
    [InlineData("SELECT * FROM t LIMIT 1", "Unsupported clause: LIMIT")]
    [InlineData("INSERT INTO t VALUE {'p': 1e126}", "Number overflow. Attempting to store a number with magnitude larger than supported range under root")]
    [InlineData("SELECT * FROM t WHERE p = 1e-131", "Number underflow. Attempting to store a number with magnitude smaller than supported range under root")]
    [InlineData("SELECT * FROM t WHERE p = 123456789012345678901234567890123456789", "Attempting to store more than 38 significant digits in a Number under root")]
    [InlineData("INSERT INTO t VALUE {'p': 1, 'm': {'x': 1e126}}", "Number overflow. Attempting to store a number with magnitude larger than supported range under root.x")]
    [InlineData("INSERT INTO t VALUE {'p': 1, 'l': [1, 1e126]}", "Number overflow. Attempting to store a number with magnitude larger than supported range under root[1]")]
    [InlineData("INSERT INTO t VALUE {'p': <<>>}", "Empty bags are not supported")]
    [InlineData("INSERT INTO t VALUE {'p': <<1, 'a'>>}", "Unsupported data type in Bag. DynamoDB only supports either numbers or strings in bags")]
    [InlineData("INSERT INTO t VALUE {'p': <<'x', 'x'>>}", "One or more parameter values were invalid: Input collection [x, x] contains duplicates.")]
    [InlineData("INSERT INTO t VALUE {'p': 1, 'p': 2}", "Duplicate keys in tuple. Key: p under root")]
    [InlineData("INSERT INTO t VALUE {'p': 'a'} RETURNING ALL OLD *", "RETURNING is not supported in INSERT")]
    [InlineData("DELETE FROM t WHERE p = 'a' RETURNING MODIFIED OLD *", "Invalid returning clause: RETURNING MODIFIED OLD *. Only RETURNING ALL OLD * is allowed in DELETE statements.")]
    [InlineData("SELECT * FROM t WHERE p = ?", "Number of parameters in request and statement don't match.")]
    public void Words_refusals_as_the_service_does(string statement, string message) => Assert.Equal(message, ErrorOf(statement));

    [Fact]
    public void Survives_any_depth_of_brackets()
    {
        Assert.StartsWith(Malformed, ErrorOf($"SELECT * FROM t WHERE {new string('(', 8000)}"), StringComparison.Ordinal);
        Assert.StartsWith(Malformed, ErrorOf($"SELECT * FROM t WHERE {string.Concat(Enumerable.Repeat("NOT ", 2000))} a = 1"), StringComparison.Ordinal);
        Assert.StartsWith("Nesting Levels have exceeded supported limits", ErrorOf($"INSERT INTO t VALUE {{'a': {new string('[', 8000)}"), StringComparison.Ordinal);
    }

    private static string ErrorOf(string statement) => Assert.ThrowsAny<AwsErrorException>(() => StatementParser.Parse(statement, [])).Error.Message;
}
