using Acinaces.Hosting.Aws;
using Amazon.Lambda;
using Aspire.Hosting.AWS.DynamoDB;
using Aspire.Hosting.AWS.Lambda;
using Aspire.Hosting.Testing;

namespace Aspire.Hosting.Lambda;

/// <summary>What is refused while an application is being declared, and in which words.</summary>
public sealed class DeclarationTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_function_brings_the_emulator_and_a_second_emulator_is_refused()
    {
        await using var builder = await DistributedApplicationTestingBuilder.CreateAsync<Projects.SampleFunctionHost>(Token);

        Assert.Equal(["tables", "LambdaServiceEmulator", "welcome", "SQSEventSource-welcome-arrivals", "farewell", "adder", "negater", "echo", "failing", "shouter", "missing", "later", "greetings", "modern", "classic", "web"], builder.Resources.Select(r => r.Name));
        Assert.Throws<InvalidOperationException>(() => builder.AddAWSLambdaServiceEmulator());
    }

    [Fact]
    public void An_application_that_has_a_cloud_gets_no_second_one()
    {
        using var builder = DistributedApplicationTestingBuilder.Create();
        _ = new AwsCloud(builder.AddProject("aws", "Aws.csproj").WithHttpEndpoint(name: "aws"), "eu-west-3");

        var function = builder.AddAWSLambdaFunction<AnyProject>("mixed", "Mixed");

        Assert.Equal(["aws", "mixed"], builder.Resources.Select(r => r.Name));
        Assert.Equal("aws", function.Resource.Annotations.OfType<ResourceRelationshipAnnotation>().Single(r => r.Type == "Parent").Resource.Name);
    }

    [Theory]
    [InlineData("Calc::Add")]
    [InlineData("Calc::::Add")]
    public async Task A_method_without_its_assembly_or_type_is_refused(string handler)
    {
        await using var builder = await DistributedApplicationTestingBuilder.CreateAsync<Projects.SampleFunctionHost>(Token);

        var refusal = Assert.Throws<DistributedApplicationException>(() => builder.AddAWSLambdaFunction<AnyProject>("library", handler));

        Assert.Contains($"'{handler}' of the function 'library' has not the form Assembly::Namespace.Type::Method", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(builder.Resources, r => r.Name == "library");
    }

    [Fact]
    public async Task An_event_source_that_could_not_do_as_asked_is_refused()
    {
        await using var builder = await DistributedApplicationTestingBuilder.CreateAsync<Projects.SampleFunctionHost>(Token);
        var function = builder.AddAWSLambdaFunction<AnyProject>("reader", "Reader");

        Assert.Contains("https://HOST/ACCOUNT/NAME", Assert.Throws<DistributedApplicationException>(() => function.WithSQSEventSource("orders")).Message, StringComparison.Ordinal);
        Assert.Contains("DisableMessageDelete", Assert.Throws<DistributedApplicationException>(() => function.WithSQSEventSource("http://localhost/1/orders", new SQSEventSourceOptions { DisableMessageDelete = true })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Event_sources_are_named_after_function_and_queue_in_64_letters()
    {
        await using var builder = await DistributedApplicationTestingBuilder.CreateAsync<Projects.SampleFunctionHost>(Token);
        var function = builder.AddAWSLambdaFunction<AnyProject>("reader", "Reader");

        function.WithSQSEventSource("http://localhost/1/orders_a.fifo").WithSQSEventSource($"http://localhost/1/{new string('q', 70)}").WithSQSEventSource("http://localhost/1/b", new SQSEventSourceOptions { ResourceName = "own" });

        var names = builder.Resources.Select(r => r.Name).ToArray()[^3..];
        Assert.Equal(("SQSEventSource-reader-orders-a-fifo", "own"), (names[0], names[2]));
        Assert.Equal(64, names[1].Length);
    }

    [Fact]
    public async Task A_port_for_https_is_refused()
    {
        await using var builder = await DistributedApplicationTestingBuilder.CreateAsync<Projects.SampleFunctionHost>(Token);

        var refusal = Assert.Throws<DistributedApplicationException>(() => builder.AddAWSAPIGatewayEmulator("secure", APIGatewayType.Rest, new APIGatewayEmulatorOptions { HttpsPort = 8443 }));

        Assert.Contains("HttpPort", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_could_not_do_as_asked_is_refused()
    {
        await using var builder = await DistributedApplicationTestingBuilder.CreateAsync<Projects.SampleFunctionHost>(Token);

        Assert.Contains("SharedDb", Assert.Throws<DistributedApplicationException>(() => builder.AddAWSDynamoDBLocal("a", new DynamoDBLocalOptions { SharedDb = true })).Message, StringComparison.Ordinal);
        Assert.Contains("DelayTransientStatuses", Assert.Throws<DistributedApplicationException>(() => builder.AddAWSDynamoDBLocal("b", new DynamoDBLocalOptions { DelayTransientStatuses = true })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_built_emulator_the_message_says_what_to_do()
    {
        using var builder = DistributedApplicationTestingBuilder.Create();

        Assert.Contains("Aspire.Hosting.AppHost.targets", Assert.Throws<DistributedApplicationException>(() => builder.AddAWSLambdaServiceEmulator()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Log_settings_are_those_of_lambda()
    {
        var options = new LambdaFunctionOptions();

        Assert.Same(LogFormat.Text, options.LogFormat);
        Assert.Same(ApplicationLogLevel.INFO, options.ApplicationLogLevel);
        Assert.Equal("WARN", ApplicationLogLevel.FindValue("WARN").Value);
    }

    private sealed class AnyProject : IProjectMetadata
    {
        public string ProjectPath => "/nowhere/Any.csproj";
    }
}
