using Acinaces.Hosting.Aws;
using Aspire.Hosting.AWS.DynamoDB;

namespace Aspire.Hosting;

/// <summary>Adds a DynamoDB that only this application uses.</summary>
public static class DynamoDBLocalResourceBuilderExtensions
{
    /// <exception cref="DistributedApplicationException">An option asks for what is not there, or the build wrote down no emulator.</exception>
    public static IResourceBuilder<DynamoDBLocalResource> AddAWSDynamoDBLocal(this IDistributedApplicationBuilder builder, [ResourceName] string name, DynamoDBLocalOptions? options = null)
    {
        options ??= new DynamoDBLocalOptions();
        if (options.SharedDb) throw new DistributedApplicationException($"'{name}' cannot be shared between regions (SharedDb): every region has tables of its own. Give its consumers one region.");
        if (options.DelayTransientStatuses) throw new DistributedApplicationException($"'{name}' cannot delay the statuses of tables (DelayTransientStatuses). Leave it out.");
        var data = options is { InMemory: false, LocalStorageDirectory: { Length: > 0 } folder } ? Path.GetFullPath(folder, builder.AppHostDirectory) : null;
        return EmulatorProcess.Configure(builder.AddResource(new DynamoDBLocalResource(name, options)), options.Port, data is null ? ["--in-memory"] : ["--data", data]);
    }

    /// <summary>Points the AWS SDK of the resource at it, for DynamoDB only, and lets the resource wait for it.</summary>
    public static IResourceBuilder<TDestination> WithReference<TDestination>(this IResourceBuilder<TDestination> builder, IResourceBuilder<DynamoDBLocalResource> dynamoDBLocalResourceBuilder)
        where TDestination : IResourceWithEnvironment
    {
        if (builder is IResourceBuilder<IResourceWithWaitSupport> waiter)
        {
            waiter.WaitFor(dynamoDBLocalResourceBuilder);
        }

        return builder.WithEnvironment(context =>
        {
            if (context.ExecutionContext.IsRunMode)
            {
                context.EnvironmentVariables["AWS_ENDPOINT_URL_DYNAMODB"] = dynamoDBLocalResourceBuilder.GetEndpoint("http");
            }
        });
    }
}
