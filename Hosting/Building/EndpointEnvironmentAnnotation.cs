namespace Aspire.Hosting.Building;

/// <summary>The variable that tells the process which port to listen on, as <c>env:</c> of an endpoint asked for.</summary>
internal sealed class EndpointEnvironmentAnnotation(string endpointName, string variable) : IResourceAnnotation
{
    public string EndpointName { get; } = endpointName;

    public string Variable { get; } = variable;
}
