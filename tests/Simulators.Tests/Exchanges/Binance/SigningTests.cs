using Acinaces.Simulators.Exchanges.Binance;
using Acinaces.Simulators.Exchanges.Binance.Signing;
using Acinaces.Simulators.Exchanges.Binance.SocketApi;

namespace Acinaces.Simulators.Tests.Exchanges.Binance;

/// <summary>The vendor's published vectors. Their secret is public and belongs to nobody.</summary>
public sealed class SigningTests
{
    private const string PublishedSecret = "NhqPtmdSJYdKjVHjA7PZj4Mge3R5YNiP1e3UZjInClVN65XAbvqqM6A7H5fATj0j";
    private const string PublishedFields = "symbol=LTCBTC&side=BUY&type=LIMIT&timeInForce=GTC&quantity=1&price=0.1&recvWindow=5000&timestamp=1499827319559";
    private const string PublishedSignature = "c8db56825ae71d6d79447849e617115f4a920fa2acdcab2b053c4b2838bd6b71";
    private readonly HmacCheck _check = new(PublishedSecret);

    [Theory]
    [InlineData(PublishedFields + "&signature=" + PublishedSignature, "")]
    [InlineData("", PublishedFields + "&signature=" + PublishedSignature)]
    [InlineData("signature=" + PublishedSignature + "&" + PublishedFields, "")]
    public void The_published_order_verifies_wherever_its_fields_travel(string query, string body) =>
        Assert.True(_check.Verifies(FormReader.SignedText(query, body), PublishedSignature));

    [Fact]
    public void Query_and_body_are_joined_without_anything_between()
    {
        var query = "symbol=LTCBTC&side=BUY&type=LIMIT&timeInForce=GTC";
        var body = "quantity=1&price=0.1&recvWindow=5000&timestamp=1499827319559";
        Assert.Equal(query + body, FormReader.SignedText(query, body + "&signature=abc"));
        Assert.Equal(query + body, FormReader.SignedText(query + "&signature=abc", body));
    }

    [Fact]
    public void Hexadecimal_of_either_case_is_accepted_and_anything_else_is_not()
    {
        Assert.True(_check.Verifies(PublishedFields, PublishedSignature.ToUpperInvariant()));
        Assert.False(_check.Verifies(PublishedFields, PublishedSignature[..^1] + "0"));
        Assert.False(_check.Verifies(PublishedFields + "&", PublishedSignature));
        Assert.False(_check.Verifies(PublishedFields, "not hexadecimal"));
        Assert.False(_check.Verifies(PublishedFields, new string('z', 64)));
    }

    [Fact]
    public void The_published_socket_request_verifies_with_its_fields_in_any_order()
    {
        var request = ApiRequest.Read("""
            {"id":1,"method":"order.place","params":{"type":"LIMIT","timestamp":1645423376532,"symbol":"BTCUSDT","side":"SELL","timeInForce":"GTC",
            "signature":"x","recvWindow":100,"quantity":"0.01000000","price":"52000.00","apiKey":"vmPUZE6mv9SD5VNHk4HlWFsOr6aKE2zvsw0MuIgwCIPy6utIco14y7Ju91duEh8A"}}
            """u8.ToArray());
        Assert.True(_check.Verifies(request.SignedText, "aa1b5712c094bc4e57c05a1a5c1fd8d88dcd628338ea863fec7b88e59fe2db24"));
    }

    [Theory]
    [InlineData(1_000, null, true)]
    [InlineData(5_000, null, true)]
    [InlineData(5_001, null, false)]
    [InlineData(10_000, "10000", true)]
    [InlineData(0, "60001", false)]
    [InlineData(3, "2.5", false)]
    [InlineData(-999, null, true)]
    [InlineData(-1_000, null, false)]
    public void A_request_may_be_as_old_as_its_window_and_a_second_ahead(long ageMs, string? window, bool passes)
    {
        const long now = 1_800_000_000_000;
        var parameters = new Parameters();
        parameters.Add("timestamp", (now - ageMs).ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (window is not null) parameters.Add("recvWindow", window);
        var refusal = Record.Exception(() => Authentication.RequireTime(parameters, now));
        Assert.Equal(passes, refusal is null);
        if (!passes) Assert.Equal(ageMs < 0 ? "Timestamp for this request was 1000ms ahead of the server's time." : "Timestamp for this request is outside of the recvWindow.", refusal?.Message);
    }

    [Fact]
    public void A_timestamp_in_microseconds_is_understood()
    {
        var parameters = new Parameters();
        parameters.Add("timestamp", "1800000000000123");
        Authentication.RequireTime(parameters, 1_800_000_000_000);
    }
}
