using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using Acinaces.Simulators.Exchanges.Binance.Signing;

namespace Acinaces.Simulators.Tests.Exchanges.Binance;

/// <summary>Keys that sign without a shared secret. The vectors are those of RFC 8032, section 7.1.</summary>
public sealed class Ed25519Tests
{
    [Theory]
    [InlineData("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b")]
    [InlineData("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00")]
    [InlineData("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a")]
    public void The_published_signatures_verify_and_altered_ones_do_not(string key, string message, string signature)
    {
        var check = new Ed25519Check(Convert.FromHexString(key));
        var bytes = Convert.FromHexString(signature);
        Assert.True(check.Verifies(Convert.FromHexString(message), bytes));
        Assert.False(check.Verifies(Convert.FromHexString(message + "00"), bytes));
        bytes[40] ^= 1;
        Assert.False(check.Verifies(Convert.FromHexString(message), bytes));
        Assert.False(check.Verifies(Convert.FromHexString(message), bytes.AsSpan(0, 63)));
    }

    [Fact]
    public async Task A_session_logs_on_with_such_a_key_and_then_need_not_sign()
    {
        await using var simulator = await RunningSimulator.StartAsync();
        const string pem = "-----BEGIN PUBLIC KEY-----\\nMCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=\\n-----END PUBLIC KEY-----";
        await simulator.SendAsync("POST", "/_sim/binance/accounts", form: $$$"""{"apiKey":"modern-key","publicKey":"{{{pem}}}","balances":{"USDT":"10"}}""");
        using var socket = await simulator.ConnectAsync("/ws-api/v3");
        await LogOnAsync(socket, text => Sign(text + "x"));
        Assert.Equal(-1022, (await socket.ReceiveAsync()).GetProperty("error").GetProperty("code").GetInt32());
        await LogOnAsync(socket, Sign);
        Assert.Equal("modern-key", (await socket.ReceiveAsync()).GetProperty("result").GetProperty("apiKey").GetString());
        await socket.SendAsync($$$"""{"id":2,"method":"account.status","params":{"timestamp":{{{RunningSimulator.NowMs}}}}}""");
        Assert.Equal("10.00000000", (await socket.ReceiveAsync()).GetProperty("result").GetProperty("balances")[0].GetProperty("free").GetString());
        await socket.SendAsync("""{"id":3,"method":"session.logout"}""");
        Assert.Null((await socket.ReceiveAsync()).GetProperty("result").GetProperty("apiKey").GetString());
    }

    [Fact]
    public void An_rsa_key_verifies_what_its_owner_signed()
    {
        using var key = RSA.Create(2_048);
        var check = SignatureChecks.For(null, key.ExportSubjectPublicKeyInfoPem());
        var signature = Convert.ToBase64String(key.SignData(Encoding.UTF8.GetBytes("symbol=BTCUSDT"), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
        Assert.True(check.Verifies("symbol=BTCUSDT", signature));
        Assert.False(check.Verifies("symbol=ETHUSDT", signature));
        Assert.False(check.MayLogOn);
    }

    private static Task LogOnAsync(TestSocket socket, Func<string, string> sign)
    {
        var now = RunningSimulator.NowMs;
        var signature = sign($"apiKey=modern-key&timestamp={now}");
        return socket.SendAsync($$$"""{"id":1,"method":"session.logon","params":{"apiKey":"modern-key","timestamp":{{{now}}},"signature":"{{{signature}}}"}}""");
    }

    // RFC 8032, section 5.1.6, with the secret key of the first vector.
    private static string Sign(string text)
    {
        var hash = SHA512.HashData(Convert.FromHexString("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"));
        hash[0] &= 248;
        hash[31] = (byte)((hash[31] & 63) | 64);
        var message = Encoding.UTF8.GetBytes(text);
        var nonce = new BigInteger(SHA512.HashData([.. hash[32..], .. message]), isUnsigned: true) % Ed25519Point.Order;
        var commitment = Encode(Ed25519Point.Base.Times(nonce));
        var key = Convert.FromHexString("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
        var challenge = new BigInteger(SHA512.HashData([.. commitment, .. key, .. message]), isUnsigned: true);
        var answer = (nonce + challenge * new BigInteger(hash.AsSpan(0, 32), isUnsigned: true)) % Ed25519Point.Order;
        var bytes = new byte[32];
        answer.TryWriteBytes(bytes, out _, isUnsigned: true);
        return Convert.ToBase64String([.. commitment, .. bytes]);
    }

    private static byte[] Encode(Ed25519Point point)
    {
        var prime = BigInteger.Pow(2, 255) - 19;
        var inverse = BigInteger.ModPow(point.Z, prime - 2, prime);
        var bytes = new byte[32];
        (point.Y * inverse % prime).TryWriteBytes(bytes, out _, isUnsigned: true);
        if (!(point.X * inverse % prime).IsEven) bytes[31] |= 0x80;
        return bytes;
    }
}
