namespace Aspire.Hosting;

/// <summary>Whether this is a run or a publish.</summary>
public class DistributedApplicationExecutionContext
{
    private readonly DistributedApplicationExecutionContextOptions? _options;

    public DistributedApplicationExecutionContext(DistributedApplicationOperation operation) => Operation = operation;

    public DistributedApplicationExecutionContext(DistributedApplicationOperation operation, string publisherName)
        : this(operation) => PublisherName = publisherName;

    public DistributedApplicationExecutionContext(DistributedApplicationExecutionContextOptions options)
        : this(options.Operation, options.PublisherName ?? "manifest") => _options = options;

    public string PublisherName { get; set; } = "manifest";

    public DistributedApplicationOperation Operation { get; }

    public IServiceProvider ServiceProvider => _options?.ServiceProvider ?? throw new InvalidOperationException(
        "The service provider is available once the application is built.");

    public bool IsPublishMode => Operation == DistributedApplicationOperation.Publish;

    public bool IsRunMode => Operation == DistributedApplicationOperation.Run;
}
