var builder = DistributedApplication.CreateBuilder(args);

var secret = builder.AddParameter("web-password", "from the parameter", secret: true);

var web = builder.AddProject<Projects.Sample_Web_1>("web")
    .WithHttpEndpoint()
    .WithHttpHealthCheck("/health")
    .WithEnvironment("WEB_LOGIN", secret)
    .WithEnvironment("GREETING", "hello");

builder.AddProject<Projects.Sample_Web_1>("caller")
    .WithHttpEndpoint()
    .WithReference(web)
    .WithHttpHealthCheck("/health")
    .WaitFor(web);

await builder.Build().RunAsync();
