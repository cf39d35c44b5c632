using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Tests.Iam;

/// <summary>An emulator of its own for each test, with an IAM client.</summary>
public abstract class IamTest : IAsyncLifetime
{
    private protected const string Trust = """{"Statement":{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}}""";
    private protected const string Rights = """{"Statement":{"Effect":"Allow","Action":"sqs:*","Resource":"*"}}""";
    private protected const string PolicyArn = "arn:aws:iam::000000000000:policy/queues";
    private EmulatorHost? _host;
    private QueryClient? _iam;

    private protected QueryClient Iam => _iam ?? throw new InvalidOperationException("Not started.");

    public async ValueTask InitializeAsync()
    {
        _host = await EmulatorHost.StartAsync(new EmulatorOptions { Listen = false, Iam = false }, cancellationToken: TestContext.Current.CancellationToken);
        _iam = new QueryClient(_host.CreateHandler(), "2010-05-08");
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        _iam?.Dispose();
        if (_host is not null) await _host.DisposeAsync();
    }

    private protected Task CreateRoleAsync(string name = "worker") => Iam.CallAsync("CreateRole", ("RoleName", name), ("AssumeRolePolicyDocument", Trust));

    private protected Task CreateUserAsync(string name = "trader") => Iam.CallAsync("CreateUser", ("UserName", name));

    private protected Task CreatePolicyAsync() => Iam.CallAsync("CreatePolicy", ("PolicyName", "queues"), ("PolicyDocument", Rights));

    /// <summary>Values of all elements of a name, in order.</summary>
    private protected async Task<string[]> ValuesAsync(string element, string action, params (string Name, string Value)[] parameters) =>
        [.. (await Iam.CallAsync(action, parameters)).Descendants(element).Select(found => found.Value)];
}
