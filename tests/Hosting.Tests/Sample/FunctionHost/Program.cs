using Amazon;
using Aspire.Hosting.AWS.Lambda;

var builder = DistributedApplication.CreateBuilder(args);

var awsConfig = builder.AddAWSSDKConfig().WithProfile("somebody").WithRegion(RegionEndpoint.EUWest1);

var tables = builder.AddAWSDynamoDBLocal("tables");

var welcome = builder.AddAWSLambdaFunction<Projects.Sample_Function>("welcome", lambdaHandler: "Welcome")
    .WithEnvironment("GREETING", "Welcome")
    .WithReference(awsConfig)
    .WithReference(tables);

var farewell = builder.AddAWSLambdaFunction<Projects.Sample_Function>("farewell", "Farewell", new LambdaFunctionOptions { DisableOpenTelemetry = true })
    .WithEnvironment("GREETING", "Goodbye");

var api = builder.AddAWSAPIGatewayEmulator("greetings", APIGatewayType.Rest)
    .WithReference(welcome, Method.Get, "/people/{name}")
    .WithReference(farewell, Method.Delete, "/people/{name}")
    .WithReference(welcome, Method.Any, "/{proxy+}");

builder.AddProject<Projects.Greeting_Web>("web")
    .WithHttpEndpoint()
    .WithHttpHealthCheck("/health")
    .WithEnvironment("GREETINGS_URL", api.GetEndpoint("http"))
    .WaitFor(api);

await builder.Build().RunAsync();
