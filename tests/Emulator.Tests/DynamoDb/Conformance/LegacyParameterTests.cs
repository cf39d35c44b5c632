namespace Acinaces.Emulator.Tests.DynamoDb.Conformance;

/// <summary>The parameters that expressions replaced.</summary>
public sealed class LegacyParameterTests
{
    private const string Framed = "1 validation error detected: ";
    private const string Wrong = "One or more parameter values were invalid: ";

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Expectations_that_contradict_themselves(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        (string Expected, string Message)[] cases =
        [
            ("{}", Wrong + "Value must be provided when Exists is null for Attribute: a"),
            ("""{"Exists":true}""", Wrong + "Value must be provided when Exists is true for Attribute: a"),
            ("""{"Exists":false,"Value":{"S":"x"}}""", Wrong + "Value cannot be used when Exists is false for Attribute: a"),
            ("""{"Value":{"S":"x"},"AttributeValueList":[]}""", Wrong + "Value and AttributeValueList cannot be used together for Attribute: a"),
            ("""{"AttributeValueList":[]}""", Wrong + "AttributeValueList can only be used with a ComparisonOperator for Attribute: a"),
            ("""{"ComparisonOperator":"LT","Exists":true}""", Wrong + "Exists and ComparisonOperator cannot be used together for Attribute: a"),
            ("""{"ComparisonOperator":"LT"}""", Wrong + "Value or AttributeValueList must be used with ComparisonOperator: LT for Attribute: a"),
            ("""{"ComparisonOperator":"NULL","Value":{"S":"x"}}""", Wrong + "Invalid number of argument(s) for the NULL ComparisonOperator"),
            ("""{"ComparisonOperator":"IN","AttributeValueList":[]}""", Wrong + "Invalid number of argument(s) for the IN ComparisonOperator"),
            ("""{"ComparisonOperator":"BETWEEN","AttributeValueList":[{"N":"1"},{"S":"a"}]}""", Wrong + "AttributeValues inside AttributeValueList must be of same type"),
            ("""{"ComparisonOperator":"BETWEEN","AttributeValueList":[{"N":"2"},{"N":"1"}]}""",
                "The BETWEEN condition was provided a range where the lower bound is greater than the upper bound"),
            ("""{"ComparisonOperator":"LT","AttributeValueList":[{"SS":["a"]}]}""", Wrong + "ComparisonOperator LT is not valid for SS AttributeValue type"),
            ("""{"Value":{"N":"x"}}""", "The parameter cannot be converted to a numeric value: x"),
        ];
        await Answers.AreInvalidAsync(bench, [.. cases.Select(one => ("PutItem", $$$$"""{"TableName":"abc","Item":{},"Expected":{"a":{{{{one.Expected}}}}}}""", Framed + one.Message))]);
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task A_write_happens_when_all_or_one_of_its_expectations_hold(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        await bench.CreateAsync("t-1");
        await bench.PutAsync("t-1", """{"p":{"S":"a"},"n":{"N":"5"},"s":{"S":"hello"}}""");
        const string Failed = "ConditionalCheckFailedException: The conditional request failed";
        Assert.Equal(Failed, await Update("""{"n":{"Exists":false}}"""));
        Assert.Equal(Failed, await Update("""{"n":{"Value":{"N":"6"}}}"""));
        Assert.Equal("", await Update("""{"n":{"Value":{"N":"5.0"}},"x":{"Exists":false}}"""));
        Assert.Equal("", await Update("""{"n":{"ComparisonOperator":"BETWEEN","AttributeValueList":[{"N":"5"},{"N":"7"}]}}"""));
        Assert.Equal("", await Update("""{"n":{"ComparisonOperator":"IN","AttributeValueList":[{"N":"4"},{"N":"5"}]}}"""));
        Assert.Equal(Failed, await Update("""{"s":{"ComparisonOperator":"NOT_CONTAINS","AttributeValueList":[{"S":"ell"}]}}"""));
        Assert.Equal(Failed, await Update("""{"none":{"ComparisonOperator":"NOT_CONTAINS","AttributeValueList":[{"S":"ell"}]}}"""));
        Assert.Equal(Failed, await Update("""{"n":{"Value":{"N":"6"}},"s":{"Value":{"S":"hello"}}}"""));
        Assert.Equal("", await Update("""{"n":{"Value":{"N":"6"}},"s":{"Value":{"S":"hello"}}}""", ""","ConditionalOperator":"OR" """));
        return;

        async Task<string> Update(string expected, string more = "")
        {
            var (status, answer) = await bench.TryAsync("UpdateItem", $$$$"""{"TableName":"t-1","Key":{"p":{"S":"a"}},"Expected":{{{{expected}}}}{{{{more}}}}}""");
            return status == 200 ? "" : DynamoDbBench.Describe(answer);
        }
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task An_operator_joins_two_conditions_at_least(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        await Answers.AreInvalidAsync(bench,
            ("PutItem", """{"TableName":"abc","Item":{},"ConditionalOperator":"OR"}""", Framed + "ConditionalOperator cannot be used without Filter or Expected"),
            ("Scan", """{"TableName":"abc","ConditionalOperator":"AND","ScanFilter":{"a":{"ComparisonOperator":"NULL"}}}""",
                "ConditionalOperator can only be used when Filter or Expected has two or more elements"));
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Attribute_updates_put_add_and_delete(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        await bench.CreateAsync("t-1");
        await bench.PutAsync("t-1", """{"p":{"S":"a"},"n":{"N":"5"},"s":{"S":"x"},"ss":{"SS":["a","b"]},"l":{"L":[{"S":"1"}]}}""");
        var answer = await bench.CallAsync("UpdateItem", """
            {"TableName":"t-1","Key":{"p":{"S":"a"}},"ReturnValues":"ALL_NEW","AttributeUpdates":{
             "n":{"Action":"ADD","Value":{"N":"2"}},"m":{"Action":"ADD","Value":{"N":"-1"}},"s":{"Action":"DELETE"},
             "ss":{"Action":"DELETE","Value":{"SS":["a"]}},"l":{"Action":"ADD","Value":{"L":[{"S":"2"}]}},"#odd name":{"Value":{"BOOL":true}}}}
            """);
        var item = answer["Attributes"]!.AsObject();
        Assert.Equal(["#odd name", "l", "m", "n", "p", "ss"], item.Select(pair => pair.Key).Order(StringComparer.Ordinal));
        Assert.Equal("7", item["n"]!["N"]!.GetValue<string>());
        Assert.Equal("-1", item["m"]!["N"]!.GetValue<string>());
        Assert.Equal("""{"SS":["b"]}""", item["ss"]!.ToJsonString());
        Assert.Equal("""{"L":[{"S":"1"},{"S":"2"}]}""", item["l"]!.ToJsonString());
        (string Update, string Message)[] cases =
        [
            ("""{"x":{}}""", Framed + Wrong + "Only DELETE action is allowed when no attribute value is specified"),
            ("""{"x":{"Action":"DELETE","Value":{"S":"a"}}}""", Framed + Wrong + "DELETE action with value is not supported for the type S"),
            ("""{"x":{"Action":"ADD","Value":{"S":"a"}}}""", Framed + Wrong + "ADD action is not supported for the type S"),
            ("""{"ss":{"Action":"ADD","Value":{"N":"1"}}}""", "Type mismatch for attribute to update"),
            ("""{"ss":{"Action":"DELETE","Value":{"NS":["1"]}}}""", "Type mismatch for attribute to update"),
            ("""{"p":{"Value":{"S":"b"}}}""", Wrong + "Cannot update attribute p. This attribute is part of the key"),
        ];
        await Answers.AreInvalidAsync(bench, [.. cases.Select(one => ("UpdateItem", $$$$"""{"TableName":"t-1","Key":{"p":{"S":"a"}},"AttributeUpdates":{{{{one.Update}}}}}""", one.Message))]);
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task An_update_that_only_removes_makes_no_item(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        await bench.CreateAsync("t-1");
        var legacy = await bench.CallAsync("UpdateItem", """{"TableName":"t-1","Key":{"p":{"S":"a"}},"AttributeUpdates":{"x":{"Action":"DELETE"}},"ReturnValues":"ALL_NEW"}""");
        Assert.Null(legacy["Attributes"]);
        await bench.CallAsync("UpdateItem", """{"TableName":"t-1","Key":{"p":{"S":"b"}},"UpdateExpression":"REMOVE x"}""");
        Assert.Equal(0, (await bench.CallAsync("Scan", """{"TableName":"t-1"}"""))["Count"]!.GetValue<int>());
        await bench.CallAsync("UpdateItem", """{"TableName":"t-1","Key":{"p":{"S":"c"}},"AttributeUpdates":{}}""");
        Assert.Equal(1, (await bench.CallAsync("Scan", """{"TableName":"t-1"}"""))["Count"]!.GetValue<int>());
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Key_conditions_and_filters_choose_items(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        await bench.CreateAsync("t-1", "N");
        for (var i = 1; i <= 5; i++)
            await bench.PutAsync("t-1", $$$$"""{"p":{"S":"a"},"s":{"N":"{{{{i}}}}"},"even":{"BOOL":{{{{(i % 2 == 0 ? "true" : "false")}}}}}}""");
        const string Partition = """ "p":{"ComparisonOperator":"EQ","AttributeValueList":[{"S":"a"}]} """;
        Assert.Equal("2,3,4", await Sorted("""{"KeyConditions":{P,"s":{"ComparisonOperator":"BETWEEN","AttributeValueList":[{"N":"2"},{"N":"4"}]}}}"""));
        Assert.Equal("5", await Sorted("""{"KeyConditions":{P,"s":{"ComparisonOperator":"GT","AttributeValueList":[{"N":"4"}]}}}"""));
        Assert.Equal("2,4", await Sorted("""{"KeyConditions":{P},"QueryFilter":{"even":{"ComparisonOperator":"EQ","AttributeValueList":[{"BOOL":true}]}}}"""));
        var page = await bench.CallAsync("Query", $$$$"""{"TableName":"t-1","KeyConditions":{{{{{Partition}}}}},"AttributesToGet":["s"],"Limit":1}""");
        Assert.Equal("""[{"s":{"N":"1"}}]""", page["Items"]!.ToJsonString());
        var scan = await bench.CallAsync("Scan", """
            {"TableName":"t-1","ConditionalOperator":"OR","ScanFilter":{"s":{"ComparisonOperator":"LE","AttributeValueList":[{"N":"1"}]},"zz":{"ComparisonOperator":"NOT_NULL"}}}
            """);
        Assert.Equal(1, scan["Count"]!.GetValue<int>());
        Assert.Equal(5, scan["ScannedCount"]!.GetValue<int>());
        return;

        async Task<string> Sorted(string request)
        {
            var answer = await bench.CallAsync("Query", request.Replace("{\"KeyConditions\"", "{\"TableName\":\"t-1\",\"KeyConditions\"", StringComparison.Ordinal).Replace("{P", "{" + Partition, StringComparison.Ordinal));
            return string.Join(',', answer["Items"]!.AsArray().Select(item => item!["s"]!["N"]!.GetValue<string>()));
        }
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Key_conditions_that_no_key_is_found_by(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        await bench.CreateAsync("t-1", "S");
        const string P = """ "p":{"ComparisonOperator":"EQ","AttributeValueList":[{"S":"a"}]} """;
        (string Conditions, string Message)[] cases =
        [
            ("{}", "Conditions can be of length 1 or 2 only"),
            ("""{"p":{"ComparisonOperator":"NE","AttributeValueList":[{"S":"a"}]}}""", "Attempted conditional constraint is not an indexable operation"),
            ("""{"p":{"ComparisonOperator":"GT","AttributeValueList":[{"S":"a"}]}}""", "Query key condition not supported"),
            ("""{"p":{"ComparisonOperator":"EQ","AttributeValueList":[{"N":"1"}]}}""", Wrong + "Condition parameter type does not match schema type"),
            ("""{"s":{"ComparisonOperator":"EQ","AttributeValueList":[{"S":"a"}]}}""", "Query condition missed key schema element: p"),
            ($$$$"""{{{{{P}}}},"x":{"ComparisonOperator":"EQ","AttributeValueList":[{"S":"a"}]}}""", "Query condition missed key schema element: s"),
            ($$$$"""{{{{{P}}}},"s":{"ComparisonOperator":"CONTAINS","AttributeValueList":[{"S":"a"}]}}""", "Attempted conditional constraint is not an indexable operation"),
        ];
        await Answers.AreInvalidAsync(bench, [.. cases.Select(one => ("Query", $$$$"""{"TableName":"t-1","KeyConditions":{{{{one.Conditions}}}}}""", one.Message))]);
        await Answers.AreInvalidAsync(bench,
            ("Query", $$$$"""{"TableName":"t-1","KeyConditions":{{{{{P}}}}},"QueryFilter":{"s":{"ComparisonOperator":"NULL"}}}""",
                "QueryFilter can only contain non-primary key attributes: Primary key attribute: s"),
            ("Query", """{"TableName":"t-1"}""", "Either the KeyConditions or KeyConditionExpression parameter must be specified in the request."));
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Do_not_mix_with_expressions(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        const string Mix = "Can not use both expression and non-expression parameters in the same request: ";
        await Answers.AreInvalidAsync(bench,
            ("PutItem", """{"TableName":"abc","Item":{},"Expected":{},"ConditionExpression":""}""", Framed + Mix + "Non-expression parameters: {Expected} Expression parameters: {ConditionExpression}"),
            ("UpdateItem", """{"TableName":"abc","Key":{},"AttributeUpdates":{},"Expected":{},"UpdateExpression":"","ConditionExpression":""}""",
                Framed + Mix + "Non-expression parameters: {AttributeUpdates, Expected} Expression parameters: {UpdateExpression, ConditionExpression}"),
            ("GetItem", """{"TableName":"abc","Key":{},"AttributesToGet":["a"],"ProjectionExpression":""}""",
                Mix + "Non-expression parameters: {AttributesToGet} Expression parameters: {ProjectionExpression}"),
            ("BatchGetItem", """{"RequestItems":{"abc":{"Keys":[{}],"AttributesToGet":["a"],"ProjectionExpression":""}}}""",
                Mix + "Non-expression parameters: {AttributesToGet} Expression parameters: {ProjectionExpression}"),
            ("Query", """{"TableName":"abc","QueryFilter":{},"KeyConditions":{},"KeyConditionExpression":"","AttributesToGet":["a"]}""",
                Mix + "Non-expression parameters: {AttributesToGet, QueryFilter, KeyConditions} Expression parameters: {KeyConditionExpression}"),
            ("Query", """{"TableName":"abc","KeyConditions":{},"FilterExpression":""}""", "Invalid FilterExpression: The expression can not be empty;"),
            ("GetItem", """{"TableName":"abc","Key":{},"AttributesToGet":["a","a"]}""", Wrong + "Duplicate value in attribute name: a"));
    }
}
