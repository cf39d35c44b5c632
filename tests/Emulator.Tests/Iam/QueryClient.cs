using System.Xml.Linq;

namespace Acinaces.Emulator.Tests.Iam;

/// <summary>Speaks the Query protocol unsigned, to an emulator that runs with <c>--no-iam</c>. Answers come without namespaces.</summary>
internal sealed class QueryClient(HttpMessageHandler transport, string version) : IDisposable
{
    private readonly HttpClient _http = new(transport) { BaseAddress = new Uri("http://127.0.0.1:4566") };

    public void Dispose() => _http.Dispose();

    public async Task<XElement> CallAsync(string action, params (string Name, string Value)[] parameters)
    {
        var (status, body) = await SendAsync(action, parameters);
        Assert.True(status == 200, body.ToString());
        Assert.Equal(action + "Response", body.Name.LocalName);
        return body;
    }

    /// <summary>Code and HTTP status of the error the call must end with.</summary>
    public async Task<(string Code, int Status)> RefusalAsync(string action, params (string Name, string Value)[] parameters)
    {
        var (status, body) = await SendAsync(action, parameters);
        Assert.Equal("ErrorResponse", body.Name.LocalName);
        return (body.Descendants("Code").Single().Value, status);
    }

    private async Task<(int Status, XElement Body)> SendAsync(string action, (string Name, string Value)[] parameters)
    {
        using var form = new FormUrlEncodedContent(
            [new("Action", action), new("Version", version), .. parameters.Select(parameter => new KeyValuePair<string, string>(parameter.Name, parameter.Value))]);
        using var answer = await _http.PostAsync(new Uri("/", UriKind.Relative), form, TestContext.Current.CancellationToken);
        var body = XElement.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        foreach (var element in body.DescendantsAndSelf())
        {
            element.Name = element.Name.LocalName;
            element.Attributes().Where(attribute => attribute.IsNamespaceDeclaration).Remove();
        }
        return ((int)answer.StatusCode, body);
    }
}
