var builder = DistributedApplication.CreateBuilder(args);

builder.AddProject<Projects.Emulator>("emulator");

await builder.Build().RunAsync();
