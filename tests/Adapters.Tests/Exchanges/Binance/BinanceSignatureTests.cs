using Acinaces.Adapters.Exchanges.Binance;

namespace Acinaces.Adapters.Tests.Exchanges.Binance;

public sealed class BinanceSignatureTests
{
    /// <summary>The example that Binance publishes for testing.</summary>
    [Fact]
    public void Signs_the_published_example() => Assert.Equal(
        "c8db56825ae71d6d79447849e617115f4a920fa2acdcab2b053c4b2838bd6b71",
        BinanceSignature.Of(
            "symbol=LTCBTC&side=BUY&type=LIMIT&timeInForce=GTC&quantity=1&price=0.1&recvWindow=5000&timestamp=1499827319559",
            "NhqPtmdSJYdKjVHjA7PZj4Mge3R5YNiP1e3UZjInClVN65XAbvqqM6A7H5fATj0j"));
}
