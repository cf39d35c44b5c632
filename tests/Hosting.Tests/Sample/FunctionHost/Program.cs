using Amazon;
using Aspire.Hosting.AWS.Lambda;

var builder = DistributedApplication.CreateBuilder(args);

var awsConfig = builder.AddAWSSDKConfig().WithProfile("somebody").WithRegion(RegionEndpoint.EUWest1);

var tables = builder.AddAWSDynamoDBLocal("tables");

var welcome = builder.AddAWSLambdaFunction<Projects.Sample_Function>("welcome", lambdaHandler: "Welcome")
    .WithEnvironment("GREETING", "Welcome")
    .WithReference(awsConfig)
    .WithReference(tables);

welcome.WithSQSEventSource("https://sqs.eu-west-1.amazonaws.com/123456789012/arrivals", new SQSEventSourceOptions { BatchSize = 1, VisibilityTimeout = 1000 });

var farewell = builder.AddAWSLambdaFunction<Projects.Sample_Function>("farewell", "Farewell", new LambdaFunctionOptions { DisableOpenTelemetry = true })
    .WithEnvironment("GREETING", "Goodbye");

const string Calculator = "Acinaces.Sample.Library::Acinaces.Sample.Library.Calculator::";
builder.AddAWSLambdaFunction<Projects.Sample_Library>("adder", Calculator + "AddAsync");
builder.AddAWSLambdaFunction<Projects.Sample_Library>("negater", Calculator + "Negate");
builder.AddAWSLambdaFunction<Projects.Sample_Library>("echo", Calculator + "Echo");
builder.AddAWSLambdaFunction<Projects.Sample_Library>("failing", Calculator + "Fail");
builder.AddAWSLambdaFunction<Projects.Sample_Library>("shouter", Calculator + "Shout");
builder.AddAWSLambdaFunction<Projects.Sample_Library>("missing", Calculator + "Missing");
builder.AddAWSLambdaFunction<Projects.Sample_Library>("later", Calculator + "LaterAsync");

var api = builder.AddAWSAPIGatewayEmulator("greetings", APIGatewayType.Rest)
    .WithReference(welcome, Method.Get, "/people/{name}")
    .WithReference(farewell, Method.Delete, "/people/{name}")
    .WithReference(welcome, Method.Any, "/{proxy+}");

builder.AddAWSAPIGatewayEmulator("modern", APIGatewayType.HttpV2)
    .WithReference(welcome, Method.Get, "/people/{name}")
    .WithReference(farewell, Method.Get, "/people/{name}/leaving")
    .WithReference(farewell, Method.Any, "/{proxy+}");

builder.AddAWSAPIGatewayEmulator("classic", APIGatewayType.HttpV1)
    .WithReference(welcome, Method.Post, "/people/{name}");

builder.AddProject<Projects.Greeting_Web>("web")
    .WithHttpEndpoint()
    .WithHttpHealthCheck("/health")
    .WithEnvironment("GREETINGS_URL", api.GetEndpoint("http"))
    .WaitFor(api);

await builder.Build().RunAsync();
