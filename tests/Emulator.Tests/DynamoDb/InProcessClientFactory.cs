using Amazon.Runtime;

namespace Acinaces.Emulator.Tests.DynamoDb;

/// <summary>Gives Amazon's client a transport into the emulator.</summary>
internal sealed class InProcessClientFactory(EmulatorHost host) : HttpClientFactory
{
    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(host.CreateHandler());

    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;
}
