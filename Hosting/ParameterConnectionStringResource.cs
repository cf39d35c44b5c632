namespace Aspire.Hosting;

/// <summary>A connection string that configuration holds under <c>ConnectionStrings</c>.</summary>
internal sealed class ParameterConnectionStringResource : ParameterResource, IResourceWithConnectionString
{
    public ParameterConnectionStringResource(string name, Func<ParameterDefault?, string> callback, string? environmentVariableName)
        : base(name, callback, secret: true)
    {
        IsConnectionString = true;
        ConnectionStringEnvironmentVariable = environmentVariableName;
    }

    public string? ConnectionStringEnvironmentVariable { get; }

    public ReferenceExpression ConnectionStringExpression => ReferenceExpression.Create($"{this}");

    public ValueTask<string?> GetConnectionStringAsync(CancellationToken cancellationToken = default) => GetValueAsync(cancellationToken);
}
