using Acinaces.Hosting.Aws;
using Aspire.Hosting.AWS.Lambda;

namespace Aspire.Hosting;

/// <summary>Has queues read for functions.</summary>
public static class SQSEventSourceExtensions
{
    /// <summary>Invokes the function with the messages of a queue of its own cloud. A queue that is not there is created, because that cloud begins empty.</summary>
    /// <param name="lambdaFunction">The function.</param>
    /// <param name="queueUrl">URL of the queue: <c>https://sqs.eu-central-1.amazonaws.com/123456789012/orders</c>, or an address on this machine. Its last segment counts.</param>
    /// <param name="options">How it is read.</param>
    /// <exception cref="DistributedApplicationException">The URL is none of a queue, or messages are not to be removed.</exception>
    public static IResourceBuilder<LambdaProjectResource> WithSQSEventSource(this IResourceBuilder<LambdaProjectResource> lambdaFunction, string queueUrl, SQSEventSourceOptions? options = null)
    {
        options ??= new SQSEventSourceOptions();
        var (function, name) = (lambdaFunction.Resource.Name, QueueDeployment.QueueOf(queueUrl));
        if (options.DisableMessageDelete is true) throw new DistributedApplicationException($"The event source of '{function}' cannot keep its messages: Lambda removes what a function has worked off. Leave DisableMessageDelete out.");
        var deployed = AwsDeploymentRunner.Of<FunctionDeployment>(lambdaFunction.Resource);
        var source = lambdaFunction.ApplicationBuilder.AddResource(new SQSEventSourceResource(options.ResourceName ?? QueueDeployment.ResourceName(function, name))).ExcludeFromManifest();
        AwsDeploymentRunner.Add(source, new QueueDeployment(source.Resource, deployed, name, options));
        source.WithParentRelationship(lambdaFunction).WaitFor(lambdaFunction);
        return lambdaFunction;
    }
}
