namespace Acinaces.Emulator.Tests.DynamoDb.Conformance;

/// <summary>What tagging and policies demand of tags and of the ARN they are given.</summary>
public sealed class TagTests
{
    private const string Wrong = "One or more parameter values were invalid: ";
    private const string Account = "arn:aws:dynamodb:eu-central-1:000000000000";

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Refuses_what_is_no_tables_arn(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        await bench.CreateAsync("t-1");
        static (string Operation, string Body, string Error) List(string arn, string error) => ("ListTagsOfResource", $$"""{"ResourceArn":"{{arn}}"}""", error);
        static (string Operation, string Body, string Error) Policy(string arn, string error) => ("GetResourcePolicy", $$"""{"ResourceArn":"{{arn}}"}""", error);
        await Answers.AreAsync(bench,
            List("t-1", $"ValidationException: {Wrong}ARNs must start with 'arn:': t-1"),
            List("arn:aws", $"ValidationException: {Wrong}Second colon partition not found: arn:aws"),
            List("arn:aws:dynamodb", $"ValidationException: {Wrong}Third colon vendor not found: arn:aws:dynamodb"),
            List("arn:aws:dynamodb:eu", $"ValidationException: {Wrong}Fourth colon (region/namespace delimiter) not found: arn:aws:dynamodb:eu"),
            List("arn:aws:dynamodb:eu:0", $"ValidationException: {Wrong}Fifth colon (namespace/relative-id delimiter) not found: arn:aws:dynamodb:eu:0"),
            List("arn:aws:s3:::bucket", "AccessDeniedException: Access is denied"),
            List("arn:aws:dynamodb:eu-central-1:111111111111:table/t-1", "AccessDeniedException: Access is denied"),
            List($"{Account}:backup/t-1", $"ValidationException: {Wrong}Provided Arn is not a DynamoDB resource arn: {Account}:backup/t-1"),
            List("arn:aws:dynamodb:eu-west-1:000000000000:table/t-1", "ValidationException: Invalid TableArn: Invalid ResourceArn provided as input arn:aws:dynamodb:eu-west-1:000000000000:table/t-1"),
            List($"{Account}:table/ab", $"ValidationException: Invalid TableArn: Invalid ResourceArn provided as input {Account}:table/ab"),
            List($"{Account}:table/t-1/index/i-1", $"ValidationException: {Wrong}Invalid resource arn provided, only table or stream is accepted. Provided resource arn: {Account}:table/t-1/index/i-1"),
            List($"{Account}:table/none", $"ResourceNotFoundException: Requested resource not found: ResourceArn: {Account}:table/none not found"),
            Policy("t-1", $"ValidationException: {Wrong}ARNs must start with 'arn:': t-1"),
            Policy("arn:aws:dynamodb:eu-central-1:111111111111:table/t-1", "ValidationException: This action is only supported by accounts that match the resource owner’s account."),
            Policy("arn:aws:dynamodb:eu-west-1:000000000000:table/t-1", $"ValidationException: {Wrong}Invalid resource Arn: arn:aws:dynamodb:eu-west-1:000000000000:table/t-1"),
            Policy($"{Account}:table/none", "ResourceNotFoundException: Requested resource not found: Table: none not found"),
            Policy($"{Account}:table/t-1", $"PolicyNotFoundException: Resource-based policy not found for the provided ResourceArn: {Account}:table/t-1"),
            ("DescribeTable", """{"TableName":"arn:aws:dynamodb:eu-west-1:000000000000:table/t-1"}""",
                "ValidationException: 1 validation error detected: Invalid AWS region in 'arn:aws:dynamodb:eu-west-1:000000000000:table/t-1'"));
        Assert.Equal("t-1", (await bench.CallAsync("DescribeTable", $$"""{"TableName":"{{Account}}:table/t-1"}"""))["Table"]!["TableName"]!.GetValue<string>());
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Takes_letters_of_any_script_and_few_signs_and_fifty_tags_at_most(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        await bench.CreateAsync("t-1");
        static string Tags(string tags) => $$"""{"ResourceArn":"{{Account}}:table/t-1","Tags":[{{tags}}]}""";
        static string Numbered(int from, int count) => string.Join(',', Enumerable.Range(from, count).Select(number => $$"""{"Key":"k{{number}}","Value":""}"""));
        const string TooMany = "Number of Tags exceed the current limit for the provided ResourceArn";
        await Answers.AreInvalidAsync(bench,
            ("TagResource", Tags("""{"Key":"a!","Value":""}"""), "The Tag Key provided is invalid, Key: a!"),
            ("TagResource", Tags("""{"Key":"a","Value":"b#"}"""), "The Tag Value provided is invalid, Value: b#"),
            ("TagResource", Tags("""{"Key":"a\n","Value":""}"""), "The Tag Key provided is invalid, Key: a\n"),
            ("TagResource", Tags(Numbered(0, 51)), TooMany),
            ("CreateTable", $$"""
                {"TableName":"t-2","BillingMode":"PAY_PER_REQUEST","AttributeDefinitions":[{"AttributeName":"p","AttributeType":"S"}],
                 "KeySchema":[{"AttributeName":"p","KeyType":"HASH"}],"Tags":[{{Numbered(0, 51)}}]}
                """, TooMany));
        var (status, answer) = await bench.TryAsync("TagResource", Tags("""{"Key":"ключ 키 _.:/=+-@","Value":"naïve 1"}"""));
        // Nothing at all is answered.
        Assert.Equal((200, 0), (status, answer.Count));
        await bench.CallAsync("TagResource", Tags(Numbered(0, 49)));
        await Answers.AreInvalidAsync(bench, ("TagResource", Tags(Numbered(49, 1)), TooMany));
        Assert.Equal(50, (await bench.CallAsync("ListTagsOfResource", $$"""{"ResourceArn":"{{Account}}:table/t-1"}"""))["Tags"]!.AsArray().Count);
    }
}
