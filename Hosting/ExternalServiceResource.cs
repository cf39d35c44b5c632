namespace Aspire.Hosting;

/// <summary>A service that runs elsewhere.</summary>
public sealed class ExternalServiceResource : Resource
{
    public ExternalServiceResource(string name, Uri uri)
        : base(name)
    {
        if (ProblemWith(uri.OriginalString) is { } problem)
        {
            throw new ArgumentException(problem, nameof(uri));
        }

        Uri = uri;
    }

    public ExternalServiceResource(string name, ParameterResource urlParameter)
        : base(name) => UrlParameter = urlParameter;

    /// <summary>Null when a parameter holds the URL.</summary>
    public Uri? Uri { get; }

    public ParameterResource? UrlParameter { get; }

    internal static string? ProblemWith(string? url) =>
        !Uri.TryCreate(url, UriKind.Absolute, out var uri) ? "The URL for the external service must be an absolute URI."
        : uri.AbsolutePath != "/" ? "The URL absolute path must be \"/\"."
        : null;

    internal async ValueTask<string> GetUrlAsync(CancellationToken cancellationToken)
    {
        if (Uri is not null)
        {
            return Uri.ToString();
        }

        var url = await UrlParameter!.GetValueAsync(cancellationToken);
        return ProblemWith(url) is { } problem ? throw new DistributedApplicationException($"The URL of external service '{Name}' is not usable. {problem}") : url!;
    }
}
