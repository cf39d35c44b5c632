namespace Aspire.Hosting.Building;

/// <summary>A command that is one HTTP request to the resource.</summary>
internal sealed class HttpCommand(string path, Func<EndpointReference> endpointSelector, HttpCommandOptions options)
{
    private static readonly HttpClient Client = new(new SocketsHttpHandler { UseProxy = false });

    public async Task<ExecuteCommandResult> ExecuteAsync(ExecuteCommandContext context)
    {
        var endpoint = endpointSelector();
        var uri = new Uri(new Uri((await endpoint.GetValueAsync(context.CancellationToken))!), path);
        using var request = new HttpRequestMessage(options.Method ?? HttpMethod.Post, uri);
        if (options.PrepareRequest is { } prepare)
        {
            await prepare(new HttpCommandRequestContext
            {
                ServiceProvider = context.ServiceProvider,
                ResourceName = context.ResourceName,
                Endpoint = endpoint,
                CancellationToken = context.CancellationToken,
                HttpClient = Client,
                Request = request,
            });
        }

        try
        {
            using var response = await Client.SendAsync(request, context.CancellationToken);
            if (options.GetCommandResult is { } judge)
            {
                return await judge(new HttpCommandResultContext
                {
                    ServiceProvider = context.ServiceProvider,
                    ResourceName = context.ResourceName,
                    Endpoint = endpoint,
                    CancellationToken = context.CancellationToken,
                    HttpClient = Client,
                    Response = response,
                });
            }

            return response.IsSuccessStatusCode ? CommandResults.Success() : CommandResults.Failure($"Request failed with status code {(int)response.StatusCode}");
        }
        catch (HttpRequestException exception)
        {
            return CommandResults.Failure(exception);
        }
    }
}
