using Acinaces.Topology.Model;
using Acinaces.Topology.Validation;

namespace Acinaces.Topology.Tests.Validation;

public sealed class RouteRulesTests
{
    [Fact]
    public void No_two_functions_answer_the_same_route()
    {
        Assert.Empty(new UniqueRoutes().Faults(With(Route.Delete("/things/{id}", Sample.Anybody, "Delete"))));
        var fault = Assert.Single(new UniqueRoutes().Faults(With(Route.Get("/things/{id}", Sample.Anybody, "Read"))));
        Assert.Contains("GET /things/{id} is declared 2 times", fault, StringComparison.Ordinal);
        Assert.Contains("'reader'", fault, StringComparison.Ordinal);
        Assert.Contains("'other'", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Below_one_path_there_is_one_variable()
    {
        Assert.Empty(new OneVariablePerParent().Faults(With(Route.Get("/things/{id}/parts/{partId}", Sample.Anybody, "Read"), Route.Get("/things/all", Sample.Anybody, "All"))));
        var fault = Assert.Single(new OneVariablePerParent().Faults(With(Route.Get("/things/{thingId}/parts", Sample.Anybody, "Parts"))));
        Assert.Contains("Below /things stand the variables {id}, {thingId}", fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("things")]
    [InlineData("/")]
    [InlineData("/things/")]
    [InlineData("/Things")]
    [InlineData("/things/{id")]
    [InlineData("/things//parts")]
    [InlineData("/things/{id}/parts/{id}")]
    [InlineData("/things?x=1")]
    public void Paths_consist_of_words_and_variables(string path) => Assert.Single(new LegalPaths().Faults(With(Route.Get(path, Sample.Anybody, "x"))));

    [Theory]
    [InlineData("/things")]
    [InlineData("/things/alert-config")]
    [InlineData("/others/{otherId}/parts/{partId}")]
    public void Ordinary_paths_are_legal(string path) => Assert.Empty(TopologyRules.Faults(Sample.Watched(With(Route.Get(path, Sample.Anybody, "x")))));

    [Fact]
    public void A_route_names_roles_or_is_public()
    {
        Assert.Empty(new RolesOnRoutes().Faults(With(Route.Public("/health", "Health"))));
        Assert.Contains("GET /secret names no role", Assert.Single(new RolesOnRoutes().Faults(With(Route.Get("/secret", new Permission("x:y", []), "x")))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_public_route_needs_neither_token_nor_key_and_has_no_roles()
    {
        var route = Route.Public("/health", "Health");
        Assert.True(route.IsPublic && !route.RequiresApiKey && route.Roles.Count == 0);
    }

    private static TopologyModel With(params Route[] routes) => Sample.With(Sample.Function("other", routes));
}
