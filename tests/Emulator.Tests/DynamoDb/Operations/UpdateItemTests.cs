namespace Acinaces.Emulator.Tests.DynamoDb.Operations;

/// <summary>Changing parts of items.</summary>
public sealed class UpdateItemTests
{
    [Fact]
    public async Task Makes_the_item_when_there_is_none()
    {
        await using var bench = await DynamoDbBench.StartAsync();
        await bench.CreateAsync("t-1");
        var answer = await bench.CallAsync("UpdateItem", """
            {"TableName":"t-1","Key":{"p":{"S":"a"}},"UpdateExpression":"ADD hits :one, seen :set","ReturnValues":"ALL_NEW",
             "ExpressionAttributeValues":{":one":{"N":"1"},":set":{"SS":["x"]}}}
            """);
        Assert.Equal("""{"p":{"S":"a"},"hits":{"N":"1"},"seen":{"SS":["x"]}}""", answer["Attributes"]!.ToJsonString());
    }

    [Fact]
    public async Task Sees_the_item_as_it_was_in_every_clause()
    {
        await using var bench = await DynamoDbBench.StartAsync();
        await bench.CreateAsync("t-1");
        await bench.PutAsync("t-1", """{"p":{"S":"a"},"x":{"N":"1"},"y":{"N":"2"},"l":{"L":[{"S":"0"},{"S":"1"},{"S":"2"}]}}""");
        var answer = await bench.CallAsync("UpdateItem", """
            {"TableName":"t-1","Key":{"p":{"S":"a"}},"UpdateExpression":"SET x = y, y = x, l[9] = :n, l[2] = :c REMOVE l[0], l[1]","ReturnValues":"ALL_NEW",
             "ExpressionAttributeValues":{":n":{"S":"new"},":c":{"S":"changed"}}}
            """);
        Assert.Equal("""{"p":{"S":"a"},"x":{"N":"2"},"y":{"N":"1"},"l":{"L":[{"S":"changed"},{"S":"new"}]}}""", answer["Attributes"]!.ToJsonString());
    }

    [Fact]
    public async Task Gives_the_part_that_was_asked_for()
    {
        await using var bench = await DynamoDbBench.StartAsync();
        await bench.CreateAsync("t-1");
        foreach (var (wanted, expected) in new[]
        {
            ("UPDATED_OLD", """{"x":{"N":"1"}}"""), ("UPDATED_NEW", """{"x":{"N":"3"},"z":{"L":[{"N":"1"},{"N":"2"}]}}"""),
            ("ALL_OLD", """{"p":{"S":"a"},"x":{"N":"1"},"y":{"S":"k"}}"""),
        })
        {
            await bench.PutAsync("t-1", """{"p":{"S":"a"},"x":{"N":"1"},"y":{"S":"k"}}""");
            var answer = await bench.CallAsync("UpdateItem", $$$$"""
                {"TableName":"t-1","Key":{"p":{"S":"a"}},"UpdateExpression":"SET x = x + :two, z = list_append(if_not_exists(z, :one), :rest)","ReturnValues":"{{{{wanted}}}}",
                 "ExpressionAttributeValues":{":two":{"N":"2"},":one":{"L":[{"N":"1"}]},":rest":{"L":[{"N":"2"}]} } }
                """);
            Assert.Equal(expected, answer["Attributes"]!.ToJsonString());
        }
    }

    [Fact]
    public async Task Refuses_updates_that_the_item_does_not_allow()
    {
        await using var bench = await DynamoDbBench.StartAsync();
        await bench.CreateAsync("t-1");
        await bench.PutAsync("t-1", """{"p":{"S":"a"},"x":{"S":"text"},"n":{"N":"9.9e125"}}""");
        (string Update, string Values, string Message)[] cases =
        [
            ("SET y = nothing", "", "The provided expression refers to an attribute that does not exist in the item"),
            ("SET y = x + :one", """{":one":{"N":"1"}}""", "An operand in the update expression has an incorrect data type"),
            ("ADD x :one", """{":one":{"N":"1"}}""", "An operand in the update expression has an incorrect data type"),
            ("SET nothing.y = :one", """{":one":{"N":"1"}}""", "The document path provided in the update expression is invalid for update"),
            ("SET p = :one", """{":one":{"N":"1"}}""", "One or more parameter values were invalid: Cannot update attribute p. This attribute is part of the key"),
            ("SET n = n + n", "", "Number overflow. Attempting to store a number with magnitude larger than supported range"),
            ("ADD y :one", """{":one":{"L":[]}}""", "1 validation error detected: Invalid UpdateExpression: Incorrect operand type for operator or function; operator: ADD, operand type: LIST, typeSet: ALLOWED_FOR_ADD_OPERAND"),
            ("SET y = contains(x, :one)", """{":one":{"N":"1"}}""", "1 validation error detected: Invalid UpdateExpression: The function is not allowed in an update expression; function: contains"),
            ("SET y = size(x)", "", "1 validation error detected: Invalid UpdateExpression: The function is not allowed in an update expression; function: size"),
            ("SET y = list_append(list_append(x, :one), :one)", """{":one":{"L":[]}}""", "1 validation error detected: Invalid UpdateExpression: The function is not allowed to be used this way in an expression; function: list_append"),
            ("DELETE y :one", """{":one":{"BOOL":true}}""", "1 validation error detected: Invalid UpdateExpression: Incorrect operand type for operator or function; operator: DELETE, operand type: BOOL, typeSet: ALLOWED_FOR_ADD_OPERAND"),
            ("SET a1.b1 = :one, a1 = :one", """{":one":{"N":"1"}}""",
                "1 validation error detected: Invalid UpdateExpression: Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [a1, b1], path two: [a1]"),
            ("SET y = :one SET z = :one", """{":one":{"N":"1"}}""", "1 validation error detected: Invalid UpdateExpression: The \"SET\" section can only be used once in an update expression;"),
            ("SET y = :two", """{":one":{"N":"1"}}""", "1 validation error detected: Invalid UpdateExpression: An expression attribute value used in expression is not defined; attribute value: :two"),
            ("SET y = :one", """{":one":{"N":"1"},":two":{"N":"1"}}""", "1 validation error detected: Value provided in ExpressionAttributeValues unused in expressions: keys: {:two}"),
        ];
        foreach (var (update, values, message) in cases)
        {
            var more = values.Length == 0 ? "" : $$$$""","ExpressionAttributeValues":{{{{values}}}}""";
            Assert.Equal("ValidationException: " + message,
                await bench.ErrorAsync("UpdateItem", $$$$"""{"TableName":"t-1","Key":{"p":{"S":"a"}},"UpdateExpression":"{{{{update}}}}"{{{{more}}}}}"""));
        }
    }
}
