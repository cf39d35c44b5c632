using Acinaces.AppHost;
using Acinaces.AppHost.Projections;
using Acinaces.Dashboard;
using Acinaces.Hosting.Aws;
using Acinaces.Topology;
using Acinaces.Topology.Environments;

var builder = DistributedApplication.CreateBuilder(args);
var options = LocalOptions.From(builder);
var topology = SystemTopology.In(DeploymentEnvironments.Local);

var simulators = builder.AddProject<Projects.Simulators>("simulators")
    .WithHttpEndpoint(port: 9080, isProxied: false)
    .WithHttpHealthCheck("/health");
simulators.WithArgs("--port", simulators.GetEndpoint("http").Property(EndpointProperty.TargetPort)).WithArgs(options.SimulatorArguments);

var aws = builder.AddProject<Projects.Emulator>("aws")
    .WithHttpEndpoint(port: 4566, name: "aws", isProxied: false)
    .WithHttpEndpoint(port: 5080, name: "api", isProxied: false)
    .WithEndpoint(port: 6380, scheme: "redis", name: "redis", isProxied: false)
    .WithHttpHealthCheck("/_acinaces/health", endpointName: "aws");
aws.WithArgs("--port", aws.GetEndpoint("aws").Property(EndpointProperty.TargetPort), "--api-port", aws.GetEndpoint("api").Property(EndpointProperty.TargetPort))
    .WithArgs("--redis-port", aws.GetEndpoint("redis").Property(EndpointProperty.TargetPort), "--region", topology.Environment.Region, "--lambda-concurrency", $"{topology.Environment.AccountConcurrency}")
    .WithArgs(options.EmulatorArguments);

var tenant = new DemoTenant(simulators.GetEndpoint("http"));
new AwsCloud(aws, topology.Environment.Region).AddTopology(topology, BuiltProject.Folder<Projects.Handlers>(), new LocalEnvironment(aws, simulators), tenant);

builder.AddDashboard();
builder.AddReadyValues(aws, simulators, tenant);
await builder.Build().RunAsync();
