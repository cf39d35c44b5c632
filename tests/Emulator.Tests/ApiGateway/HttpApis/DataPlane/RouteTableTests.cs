using Acinaces.Emulator.ApiGateway.HttpApis.DataPlane;
using Acinaces.Emulator.ApiGateway.HttpApis.Model;
using FsCheck;
using FsCheck.Fluent;

namespace Acinaces.Emulator.Tests.ApiGateway.HttpApis.DataPlane;

public sealed class RouteTableTests
{
    private static readonly string[] Keys = ["GET /pets/dog/1", "GET /pets/dog/{id}", "GET /pets/{proxy+}", "ANY /{proxy+}", "POST /pets/{kind}", "ANY /pets/{kind}", "GET /", "$default"];

    [Theory]
    [InlineData("GET", "/pets/dog/1", "GET /pets/dog/1", "")]
    [InlineData("GET", "/pets/dog/2", "GET /pets/dog/{id}", "id=2")]
    [InlineData("GET", "/pets/cat/3", "GET /pets/{proxy+}", "proxy=cat/3")]
    [InlineData("POST", "/pets/cat", "POST /pets/{kind}", "kind=cat")]
    [InlineData("PUT", "/pets/cat", "ANY /pets/{kind}", "kind=cat")]
    [InlineData("PUT", "/pets/cat/3", "ANY /{proxy+}", "proxy=pets/cat/3")]
    [InlineData("PUT", "/pets/dog/1", "ANY /{proxy+}", "proxy=pets/dog/1")]
    [InlineData("GET", "/a%2Fb", "ANY /{proxy+}", "proxy=a/b")]
    [InlineData("GET", "/", "GET /", "")]
    [InlineData("POST", "/", "$default", "")]
    public void Finds_the_closest_route_that_has_the_method(string method, string path, string key, string parameters)
    {
        List<KeyValuePair<string, string>> found = [];

        Assert.Equal(key, TableOf(Keys).Find(method, path, found)?.RouteKey);
        Assert.Equal(parameters, string.Join('&', found.Select(pair => $"{pair.Key}={pair.Value}")));
    }

    [Fact]
    public void Finds_none_without_a_default_route()
    {
        Assert.Null(TableOf(["GET /a", "GET /b/{rest+}"]).Find("GET", "/b", []));
        Assert.Null(TableOf(["GET /a"]).Find("GET", "/a/", []));
    }

    /// <summary>The tree finds what trying all routes, the closest first, finds.</summary>
    [Fact]
    public void Agrees_with_trying_every_route()
    {
        var segment = Gen.Elements("a", "b", "{x}", "{y}");
        var path = from length in Gen.Choose(1, 3) from parts in Gen.ArrayOf(segment, length) from rest in Gen.Elements("", "/{z+}") select "/" + string.Join('/', parts) + rest;
        var key = from method in Gen.Elements("GET", "ANY") from at in path select $"{method} {at}";
        var keys = Gen.ArrayOf(key, 8).Select(made => made.DistinctBy(Shape).ToArray());
        var asked = from length in Gen.Choose(1, 4) from parts in Gen.ArrayOf(Gen.Elements("a", "b", "c"), length) select "/" + string.Join('/', parts);
        var cases = from made in keys from at in asked select (made, at);

        Prop.ForAll(cases.ToArbitrary(), one => Assert.Equal(Closest(one.made, one.at), TableOf(one.made).Find("GET", one.at, [])?.RouteKey))
            .Check(Config.QuickThrowOnFailure.WithReplay(20261122, 7, 0).WithMaxTest(2000));
    }

    private static RouteTable TableOf(IEnumerable<string> keys) => new([.. keys.Select((key, index) => new ApiRoute { RouteId = $"{index}", RouteKey = key })]);

    // Two keys that differ in names of variables only are one place of the tree.
    private static string Shape(string key) => key.Replace("{y}", "{x}", StringComparison.Ordinal);

    private static string? Closest(string[] keys, string path)
    {
        var given = path[1..].Split('/');
        return keys.Where(key => Fits(key.Split(' ')[1][1..].Split('/'), given))
            .OrderBy(key => string.Concat(key.Split(' ')[1][1..].Split('/').Select(Rank)), StringComparer.Ordinal)
            .ThenBy(key => key.StartsWith("GET", StringComparison.Ordinal) ? 0 : 1)
            .FirstOrDefault();
    }

    private static string Rank(string segment) => segment.EndsWith("+}", StringComparison.Ordinal) ? "2" : segment.StartsWith('{') ? "1" : "0";

    private static bool Fits(string[] parts, string[] given)
    {
        var isGreedy = parts[^1].EndsWith("+}", StringComparison.Ordinal);
        if (isGreedy ? given.Length < parts.Length : given.Length != parts.Length) return false;
        return parts.Zip(given).All(pair => pair.First.StartsWith('{') || pair.First == pair.Second);
    }
}
